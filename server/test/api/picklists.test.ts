// Statuses, sources and event types over both full APIs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const [statuses, sources, types] = ['statuses', 'sources', 'event-types'].map(
  (name) => `/api/v1/${name}`,
) as [string, string, string];

const lead = async (fields: object) =>
  (await native('POST', '/api/v1/leads', { first_name: 'Jo', ...fields })).body.data;
const leadNow = async (id: number) => (await native('GET', `/api/v1/leads/${id}`)).body.data;
const keys = async () =>
  (await native('GET', `${statuses}?per_page=100`)).body.data.map(
    (one: { key: string }) => one.key,
  );

async function lastEvent(uuid: string) {
  const { rows } = await app.database.pool.query(
    `select type, before, after from events where workspace_id = $1 and subject_id = $2
     order by seq desc limit 1`,
    [app.workspace.id, uuid],
  );
  return rows[0];
}

test('a workspace starts with six statuses, in their order', async () => {
  assert.deepEqual(await keys(), ['new', 'contacted', 'qualified', 'quoted', 'won', 'lost']);
  const [first] = (await second('GET', statuses)).body.data;
  assert.match(first.id, /^status_/);
});

test('a status is created, moved, and renamed under its key, and leads can use it', async () => {
  const added = await native('POST', statuses, { name: 'On hold', position: 1, color: '#112233' });
  assert.equal(added.status, 201);
  const { id, key, position, color } = added.body.data;
  assert.deepEqual([key, position, color], ['on_hold', 1, '#112233']);
  assert.deepEqual((await keys()).slice(0, 3), ['new', 'on_hold', 'contacted']);
  const at = `${statuses}/${id}`;
  await native('PATCH', at, { position: 100, name: 'Paused', color: null });
  const { data } = (await native('GET', at)).body;
  assert.deepEqual(
    [data.name, data.key, data.position, data.color],
    ['Paused', 'on_hold', 6, null],
  );
  assert.equal((await lead({ status: 'on_hold' })).status, 'on_hold');
  assert.equal((await native('PATCH', at, { key: 'other' })).status, 422);
  assert.equal((await native('POST', statuses, { name: 'Won' })).status, 409);
  assert.equal((await native('PATCH', at, { name: 'X' }, { 'if-match': '"1"' })).status, 412);
});

test('deleting a status in use → 409 without move_to', async () => {
  const { id, uuid } = await lead({ status: 'quoted' });
  const trashed = await lead({ status: 'quoted' });
  await native('DELETE', `/api/v1/leads/${trashed.id}`);
  const refused = await native('DELETE', `${statuses}/quoted`);
  assert.equal(refused.status, 409);
  assert.match(refused.body.message, /2 leads/);
  assert.equal((await native('DELETE', `${statuses}/quoted?move_to=quoted`)).status, 422);
  assert.equal((await native('DELETE', `${statuses}/quoted?move_to=none`)).status, 422);
  assert.equal((await native('DELETE', `${statuses}/quoted?move_to=won`)).status, 204);
  assert.equal((await leadNow(id)).status, 'won');
  const event = await lastEvent(uuid);
  assert.deepEqual(event, {
    type: 'lead.status_changed',
    before: { status: 'quoted' },
    after: { status: 'won', reason: 'status.deleted' },
  });
  assert.equal((await native('GET', '/api/v1/leads?status=won')).body.meta.total, 1);
  assert.equal(
    (await native('POST', '/api/v1/leads', { first_name: 'A', status: 'quoted' })).status,
    422,
  );
});

test('without the status new a lead gets the first one, and the last status cannot be deleted', async () => {
  const tenant = await app.addTenant('few');
  const call = caller(app, tenant.keys.leadhub);
  for (const key of ['new', 'contacted', 'qualified', 'quoted', 'won']) {
    assert.equal((await call('DELETE', `${statuses}/${key}`)).status, 204);
  }
  const { body } = await call('POST', '/api/v1/leads', { first_name: 'Jo' });
  assert.equal(body.data.status, 'lost');
  assert.equal((await call('DELETE', `${statuses}/lost`)).status, 409);
});

for (const [url, field, name] of [
  [sources, 'source', 'Fair'],
  [types, 'event_type', 'Gala'],
] as const) {
  test(`a value of ${url} is created, renamed and deleted`, async () => {
    const { status, body } = await native('POST', url, { name });
    assert.equal(status, 201);
    const at = `${url}/${body.data.id}`;
    assert.equal((await native('POST', url, { name: name.toUpperCase() })).status, 409);
    const made = await lead({ [field]: name.toLowerCase() });
    assert.equal(made[field], name);
    assert.equal((await native('PATCH', at, { name: `${name} 2026` })).status, 200);
    assert.equal((await leadNow(made.id))[field], `${name} 2026`);

    const other = (await native('POST', url, { name: `${name} II` })).body.data;
    assert.equal((await native('DELETE', at)).status, 409);
    assert.equal((await native('DELETE', `${at}?move_to=${body.data.id}`)).status, 422);
    assert.equal((await native('DELETE', `${at}?move_to=${other.id}`)).status, 204);
    assert.equal((await leadNow(made.id))[field], `${name} II`);
    assert.deepEqual(await lastEvent(made.uuid), {
      type: 'lead.updated',
      before: { [field]: `${name} 2026` },
      after: { [field]: `${name} II` },
    });
    assert.equal((await native('DELETE', `${url}/${other.id}?move_to=none`)).status, 204);
    assert.equal((await leadNow(made.id))[field], null);
    assert.equal((await native('GET', at)).status, 404);
  });
}

test('sources created by leads are listed by name', async () => {
  await lead({ source: 'zzz' });
  await lead({ source: 'Alpha' });
  const { data, meta } = (await native('GET', sources)).body;
  const names = data.map((one: { name: string }) => one.name);
  assert.equal(meta.total, names.length);
  assert.equal(names[0], 'Alpha');
  assert.equal(names.at(-1), 'zzz');
  assert.equal((await native('POST', sources, { name: 'two\nlines' })).status, 422);
});

test('picklist values of another workspace → 404', async () => {
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  for (const url of [statuses, sources, types]) {
    const { id, uuid } = (await native('POST', url, { name: 'private' })).body.data;
    for (const ref of [id, uuid]) {
      assert.equal((await other('GET', `${url}/${ref}`)).status, 404);
      assert.equal((await other('PATCH', `${url}/${ref}`, { name: 'x' })).status, 404);
      assert.equal((await other('DELETE', `${url}/${ref}`)).status, 404);
    }
    const mine = (await other('POST', url, { name: 'mine' })).body.data;
    assert.equal((await other('DELETE', `${url}/${mine.id}?move_to=${id}`)).status, 422);
  }
});

test('read:leads can read picklists, and only admins can change them', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['read:leads'] });
  const roles = await Promise.all(
    (['viewer', 'agent', 'manager'] as const).map((role) => addPerson(app, role)),
  );
  for (const call of [caller(app, key), ...roles.map((person) => person.call)]) {
    for (const url of [statuses, sources, types]) {
      const { status, body } = await call('GET', url);
      assert.equal(status, 200);
      const [first] = body.data;
      if (first) assert.equal((await call('GET', `${url}/${first.id}`)).status, 200);
      assert.equal((await call('POST', url, { name: 'theirs' })).status, 403);
      if (first) assert.equal((await call('DELETE', `${url}/${first.id}`)).status, 403);
    }
  }
});
