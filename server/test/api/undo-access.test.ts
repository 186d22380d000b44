// Which changes name a cause, who may undo it, and when it is refused.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';
import { api, causeOf, openUndoWorld, undo } from './undo-world.ts';

const world = await openUndoWorld();
after(() => world.app.close());
const { app, native, pro, owner, agent, colleague, add, addLead, get } = world;
const { pool } = app.database;
const workspaceId = app.workspace.id;

test('intake by a key has no cause', async () => {
  const { headers } = await native('POST', `${api}/leads`, { first_name: 'Plain' });
  assert.equal(headers['x-cause-id'], undefined);
});

test('a request that changes nothing names no cause', async () => {
  const lead = await addLead();
  const { headers } = await native('PATCH', `${api}/leads/${lead.id}`, { first_name: 'Undo' });
  assert.equal(headers['x-cause-id'], undefined);
});

test('one undo of a change: a second → 409, two at once → one 200 and one 409', async () => {
  const lead = await addLead();
  const url = `${api}/leads/${lead.id}`;
  const cause = causeOf(await native('PATCH', url, { city: 'x' }));
  const results = await Promise.all([1, 2, 3, 4].map(() => undo(native, cause)));
  assert.deepEqual(results.map(({ status }) => status).sort(), [200, 409, 409, 409]);
  assert.equal((await undo(native, cause)).status, 409);
  const { rows } = await pool.query(
    'select kind, undoes, undone_by from causes where workspace_id = $1 and $2 in (id, undoes) order by kind',
    [workspaceId, cause],
  );
  assert.deepEqual(
    rows.map(({ kind, undoes }) => [kind, undoes]),
    [
      ['change', null],
      ['undo', cause],
    ],
  );
});

test('another person → 403; an admin → 200; a viewer → 403; another workspace and nonsense → 404', async () => {
  const lead = await addLead();
  const change = async () =>
    causeOf(await agent.call('PATCH', `${api}/leads/${lead.id}`, { city: crypto.randomUUID() }));
  const cause = await change();
  assert.equal((await undo(colleague.call, cause)).status, 403);
  assert.equal((await undo((await addPerson(app, 'manager')).call, cause)).status, 403);
  assert.equal((await undo((await addPerson(app, 'viewer')).call, cause)).status, 403);
  const narrow = await app.addKey({ contract: 'leadhub', scopes: ['write:leads'] });
  assert.equal((await undo(caller(app, narrow), cause)).status, 403);
  assert.equal((await undo((await addPerson(app, 'admin')).call, cause)).status, 200);
  assert.equal((await undo(owner.call, await change())).status, 200);
  const other = await app.addTenant(`other-${crypto.randomUUID().slice(0, 8)}`);
  assert.equal((await undo(caller(app, other.keys.leadhub), await change())).status, 404);
  for (const unknown of [crypto.randomUUID(), '7', 'nonsense', 'lead_00000000000000000000000000']) {
    assert.equal((await undo(native, unknown)).status, 404, unknown);
  }
});

test('a key undoes its own changes with the scopes of the records alone', async () => {
  const { id } = await add('contacts', { first_name: 'Scoped' });
  const scopes = ['write:leads', 'write:contacts'];
  const key = caller(app, await app.addKey({ contract: 'leadhub', scopes }));
  const cause = causeOf(await key('PATCH', `${api}/contacts/${id}`, { first_name: 'X' }));
  assert.equal((await undo(key, cause)).status, 200);
  const deal = await add('deals', { title: 'T', value: 1, currency: 'USD' });
  const byAll = causeOf(await native('PATCH', `${api}/deals/${deal.id}`, { title: 'U' }));
  assert.equal((await undo(key, byAll)).status, 403);
});

test('a change of another kind → 409, and its response names no cause', async () => {
  const tag = await add('tags', { name: 'just a tag' });
  const { headers } = await native('PATCH', `${api}/tags/${tag.id}`, { name: 'renamed' });
  assert.equal(headers['x-cause-id'], undefined);
  const { rows } = await pool.query(
    `select cause_id from events where workspace_id = $1 and type = 'tag.updated' order by seq desc limit 1`,
    [workspaceId],
  );
  assert.equal((await undo(native, rows[0].cause_id)).status, 409);
});

test('crmleadpro has it without envelope, with ids of its own', async () => {
  const lead = await addLead();
  const shown = (await pro('GET', `${api}/leads/${lead.id}`)).body;
  const cause = causeOf(await pro('PATCH', `${api}/leads/${shown.id}`, { status: 'won' }));
  await native('PATCH', `${api}/leads/${lead.id}`, { status: 'lost' });
  const { status, body } = await undo(pro, cause);
  assert.equal(status, 200);
  assert.deepEqual([body.count, body.skipped[0].id], [0, shown.id]);
});

test('an Idempotency-Key → the same undo once, with its response again', async () => {
  const lead = await addLead();
  const cause = causeOf(await native('PATCH', `${api}/leads/${lead.id}`, { city: 'y' }));
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const [one, two] = [
    await native('POST', `${api}/undo/${cause}`, undefined, headers),
    await native('POST', `${api}/undo/${cause}`, undefined, headers),
  ];
  assert.deepEqual([one.status, two.status, two.text], [200, 200, one.text]);
  assert.equal(two.headers['idempotency-replayed'], 'true');
});

test('a replayed response names the cause that the first one named', async () => {
  const lead = await addLead();
  for (const path of ['contacts', `leads/${lead.id}/star`, 'leads']) {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const post = () => agent.call('POST', `${api}/${path}`, { first_name: 'Once' }, headers);
    const [one, two] = [await post(), await post()];
    assert.equal(two.headers['idempotency-replayed'], 'true');
    assert.equal(causeOf(two), causeOf(one), path);
  }
});

test('after 30 days → 409', async () => {
  const lead = await addLead();
  const cause = causeOf(await native('PATCH', `${api}/leads/${lead.id}`, { city: 'late' }));
  world.pass(30 * 86_400_000 + 1_000);
  assert.equal((await undo(native, cause)).status, 409);
  assert.equal((await get(`leads/${lead.id}`)).city, 'late');
});
