// Bulk changes of more than 1,000 leads: they run as a job, with progress, and can be cancelled.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { addManyLeads } from '../many-leads.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const api = '/api/v1';
const bulk = `${api}/leads/bulk`;
const { pool } = app.database;
const workspaceId = app.workspace.id;
const leads = 2_600;

before(() => addManyLeads(app.database, workspaceId, leads));

let isWorking = false;
/** Jobs run from now on; until then a job waits. */
async function work(): Promise<void> {
  if (!isWorking) await app.work();
  isWorking = true;
}

async function started(call: Call, method: 'PATCH' | 'DELETE', body: object): Promise<string> {
  const response = await call(method, bulk, body);
  assert.equal(response.status, 200, response.text);
  const { cause, count, running } = response.body.data;
  assert.deepEqual([count, running], [0, true]);
  return cause;
}

const causeOf = async (id: string) => (await native('GET', `${api}/causes/${id}`)).body.data;

function ended(id: string, state = 'finished'): Promise<unknown> {
  return eventually(async () => (await causeOf(id)).state === state, `${id} is ${state}`);
}

const total = async (query: string): Promise<number> =>
  (await native('GET', `${api}/leads?per_page=1&${query}`)).body.meta.total;

const assertCounted = async () =>
  assert.equal(await recountLeads(app.services.write, workspaceId), 0);

async function snapshot(): Promise<object> {
  const { rows } = await pool.query(
    `select (select count(*) from bulk_pieces) as pieces, (select count(*) from causes) as causes,
      (select count(*) from events) as events, (select count(*) from graphile_worker.jobs) as jobs,
      (select count(*) from tags) as tags`,
  );
  return rows[0];
}

test('a dry run of more than 1,000 names their number, starts no job and writes nothing', async () => {
  const before = await snapshot();
  const set = { status: 'contacted', add_tags: ['never made'] };
  const { status, body } = await native('PATCH', `${bulk}?dry_run=true`, { filter: {}, set });
  assert.equal(status, 200, JSON.stringify(body));
  const { response, creates } = body.data ?? body;
  assert.deepEqual([response.data.running, response.data.total], [true, leads]);
  assert.deepEqual(creates.tags, ['never made']);
  assert.deepEqual(await snapshot(), before);
});

test('a value that no lead can take → 422, and no job starts', async () => {
  const before = await snapshot();
  for (const set of [{ status: 'no such' }, { assigned_user_id: 999_999 }]) {
    const { status, body } = await native('PATCH', bulk, { filter: {}, set });
    assert.equal(status, 422, JSON.stringify(body));
    assert.deepEqual(
      Object.keys(body.errors),
      Object.keys(set).map((name) => `set.${name}`),
    );
  }
  assert.deepEqual(await snapshot(), before);
});

test('a viewer may not start one, nor may an agent delete or cancel those of others', async () => {
  const viewer = (await addPerson(app, 'viewer')).call;
  const agent = (await addPerson(app, 'agent')).call;
  const set = { starred: true };
  assert.equal((await viewer('PATCH', bulk, { filter: {}, set })).status, 403);
  assert.equal((await agent('DELETE', bulk, { filter: {} })).status, 403);
  const cause = await started(native, 'PATCH', { filter: {}, set });
  assert.equal((await agent('POST', `${api}/causes/${cause}/cancel`)).status, 404);
  const manager = (await addPerson(app, 'manager')).call;
  assert.equal((await manager('POST', `${api}/causes/${cause}/cancel`)).status, 403);
  assert.equal((await native('POST', `${api}/causes/${cause}/cancel`)).status, 200);
  assert.equal((await native('POST', `${api}/causes/${cause}/cancel`)).status, 409);
});

test('one that runs is not undone but cancelled; leads deleted meanwhile are skipped', async () => {
  const cause = await started(native, 'PATCH', { filter: {}, set: { city: 'Nowhere' } });
  const { state, done, total: all, can_undo } = await causeOf(cause);
  assert.deepEqual([state, done, all, can_undo], ['running', 0, leads, false]);
  assert.equal((await native('POST', `${api}/undo/${cause}`)).status, 409);
  const { body } = await native('POST', `${api}/causes/${cause}/cancel`);
  assert.equal(body.data.state, 'cancelled');
  const next = await started(native, 'PATCH', { filter: {}, set: { city: 'Ulm' } });
  const [deleted] = (await native('GET', `${api}/leads?per_page=1`)).body.data;
  assert.equal((await native('DELETE', `${api}/leads/${deleted.id}`)).status, 204);
  await work();
  await ended(next);
  assert.equal(await total('city=Nowhere'), 0);
  assert.equal(await total('city=Ulm'), leads - 1);
  const { skipped, subjects } = await causeOf(next);
  assert.deepEqual([skipped, subjects], [1, { leads: leads - 1 }]);
  assert.equal((await native('POST', `${api}/leads/${deleted.id}/restore`)).status, 200);
});

test('each lead changes once, under one cause; the undo gives the old values back', async () => {
  await work();
  const won = await total('status=won');
  const cause = await started(native, 'PATCH', {
    filter: {},
    set: { status: 'won', add_tags: ['all'] },
  });
  await ended(cause);
  const { subjects, done, events, skipped, can_undo } = await causeOf(cause);
  assert.deepEqual([subjects, done, skipped, can_undo], [{ leads }, leads, 0, true]);
  assert.equal(events, leads * 2 - won);
  assert.equal(await total('status=won&tag=all'), leads);
  const { rows } = await pool.query(
    `select count(*) as events, count(distinct (subject_id, type)) as distinct from events
     where workspace_id = $1 and cause_id = $2`,
    [workspaceId, cause],
  );
  assert.deepEqual(rows, [{ events, distinct: events }]);
  await assertCounted();
  const undone = await native('POST', `${api}/undo/${cause}`);
  assert.equal(undone.status, 200, undone.text);
  await ended(undone.body.data.cause);
  assert.equal(await total('status=won'), won);
  assert.equal(await total('tag=all'), 0);
  await assertCounted();
});

test('leads in another pipeline than the stage are skipped and counted', async () => {
  await work();
  const other = await native('POST', `${api}/pipelines`, { name: 'Other' });
  assert.equal(other.status, 201, other.text);
  await ended(await started(native, 'PATCH', { filter: {}, set: { pipeline_id: 'sales' } }));
  const [first] = (await native('GET', `${api}/leads?per_page=7`)).body.data as { id: number }[];
  const moved = { ids: [first?.id], set: { pipeline_id: other.body.data.id } };
  assert.equal((await native('PATCH', bulk, moved)).status, 200);
  const [stage] = (await native('GET', `${api}/pipelines/sales/stages`)).body.data;
  const set = { pipeline_stage_id: stage.id, city: 'Bonn' };
  const cause = await started(native, 'PATCH', { filter: {}, set });
  await ended(cause);
  const { subjects, skipped, done } = await causeOf(cause);
  assert.deepEqual([subjects, skipped, done], [{ leads: leads - 1 }, 1, leads]);
  assert.equal(await total('city=Bonn'), leads - 1);
});

test('two at once, beside single changes: each lead gets both, and no change is lost', async () => {
  await work();
  const [one, two] = await Promise.all([
    started(native, 'PATCH', { filter: {}, set: { add_tags: ['left'] } }),
    started(native, 'PATCH', { filter: {}, set: { add_tags: ['right'] } }),
  ]);
  const { rows } = await pool.query<{ number: number }>(
    'select number from leads where workspace_id = $1 order by number limit 40',
    [workspaceId],
  );
  for (const { number } of rows) {
    const edit = await native('PATCH', `${api}/leads/${number}`, { company: 'Beside' });
    assert.equal(edit.status, 200, edit.text);
  }
  await Promise.all([ended(one), ended(two)]);
  assert.equal(await total('tag=left'), leads);
  assert.equal(await total('tag=right'), leads);
  assert.equal(await total('company=Beside'), 40);
  await assertCounted();
});

test('batches fill in leads beside an edit: each gets both, and none comes twice', async () => {
  await work();
  const { rows } = await pool.query<{ phone: string }>(
    'select phone from leads where workspace_id = $1 order by number desc limit 400',
    [workspaceId],
  );
  const cause = await started(native, 'PATCH', { filter: {}, set: { city: 'Ulm' } });
  const website = 'https://filled.example';
  for (let from = 0; from < rows.length; from += 40) {
    const items = rows
      .slice(from, from + 40)
      .map(({ phone }) => ({ first_name: 'Fill', phone, website }));
    const filled = await native('POST', `${api}/leads/batch?duplicates=fill`, {
      leads: items,
    });
    assert.equal(filled.status, 200, filled.text);
  }
  await ended(cause);
  const { rows: counts } = await pool.query(
    `select count(*) as leads, count(*) filter (where city = 'Ulm') as edited,
      count(*) filter (where city = 'Ulm' and website = $2) as both
     from leads where workspace_id = $1`,
    [workspaceId, website],
  );
  assert.deepEqual(counts, [{ leads, edited: leads, both: rows.length }]);
  await assertCounted();
});

test('a deletion of all that match, and its undo', async () => {
  await work();
  const cause = await started(native, 'DELETE', { filter: {} });
  await ended(cause);
  assert.equal(await total(''), 0);
  assert.deepEqual((await causeOf(cause)).subjects, { leads });
  const undone = await native('POST', `${api}/undo/${cause}`);
  if (undone.body.data.running) await ended(undone.body.data.cause);
  assert.equal(await total(''), leads);
  await assertCounted();
});

test('more than 1,000 ids are a job, too; an unknown one is refused', async () => {
  await work();
  const { rows } = await pool.query<{ number: number }>(
    'select number from leads where workspace_id = $1 order by number limit 1001',
    [workspaceId],
  );
  const ids = rows.map(({ number }) => number);
  const refused = await native('PATCH', bulk, { ids: [...ids, 999_999_999], set: { zip: '1' } });
  assert.equal(refused.status, 422);
  const cause = await started(native, 'PATCH', { ids, set: { zip: '89073' } });
  await ended(cause);
  assert.equal(await total('zip=89073'), 1_001);
});
