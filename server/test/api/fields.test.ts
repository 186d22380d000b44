// Custom fields: defined, validated at every intake route, promoted, renamed, retired.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { backfillField } from '../../src/domain/leads/fields/backfill-field.ts';
import { buildTestApp, type TestTenant } from '../build-test-app.ts';
import { type Call, caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const [fields, leads] = ['/api/v1/fields', '/api/v1/leads'];

async function define(body: object, call: Call = native) {
  const response = await call('POST', fields, body);
  assert.equal(response.status, 201, JSON.stringify(response.body));
  return response.body.data;
}
const make = (custom_fields: object, call: Call = native) =>
  call('POST', leads, { first_name: 'Jo', custom_fields });
const customOf = async (id: number, call: Call = native) =>
  (await call('GET', `${leads}/${id}`)).body.data.custom_fields;

async function freshTenant(slug: string): Promise<TestTenant & { call: Call }> {
  const tenant = await app.addTenant(slug);
  return { ...tenant, call: caller(app, tenant.keys.leadhub) };
}

test('a field is defined, shown, listed, changed and deleted', async () => {
  const size = await define({ label: 'Party size', type: 'number' });
  assert.deepEqual(
    [size.key, size.type, size.settled, size.retired],
    ['party_size', 'number', true, false],
  );
  assert.deepEqual((await native('GET', `${fields}/${size.id}`)).body.data, size);
  const [shown] = (await second('GET', fields)).body.data;
  assert.match(shown.id, /^field_/);
  const changed = await native('PATCH', `${fields}/${size.id}`, { label: 'Guests' });
  assert.deepEqual([changed.status, changed.body.data.label], [200, 'Guests']);
  assert.equal((await native('POST', fields, { key: 'party_size', type: 'text' })).status, 409);
  assert.equal((await native('PATCH', `${fields}/${size.id}`, { type: 'text' })).status, 422);
  assert.equal((await native('DELETE', `${fields}/${size.id}`)).status, 204);
  assert.equal((await native('GET', `${fields}/${size.id}`)).status, 404);
});

test('an invalid definition → 422 that names the field', async () => {
  const wrong = async (body: object) =>
    Object.keys((await native('POST', fields, body)).body.errors);
  assert.deepEqual(await wrong({ type: 'number' }), ['label']);
  assert.deepEqual(await wrong({ label: 'A' }), ['type']);
  assert.deepEqual(await wrong({ label: 'A', type: 'money' }), ['type']);
  assert.deepEqual(await wrong({ label: 'A', type: 'choice' }), ['options']);
  assert.deepEqual(await wrong({ label: 'A', type: 'choice', options: ['x', 'X'] }), ['options']);
  assert.deepEqual(await wrong({ label: 'A', type: 'text', options: ['x'] }), ['options']);
  assert.deepEqual(await wrong({ key: 'a\nb', type: 'text' }), ['key']);
});

test('values are converted to the type of the field', async () => {
  const { call } = await freshTenant('types');
  await define({ key: 'budget', type: 'number' }, call);
  await define({ key: 'day', type: 'date' }, call);
  await define({ key: 'vegan', type: 'boolean' }, call);
  await define({ key: 'room', type: 'choice', options: ['Garden', 'Hall'] }, call);
  await define({ key: 'extras', type: 'choices', options: ['Music', 'Flowers', 'Cake'] }, call);
  await define({ key: 'motto', type: 'text' }, call);
  const created = await make(
    {
      budget: '10000.50',
      day: '2026-06-01',
      vegan: 'yes',
      room: 'garden',
      extras: ['cake', 'MUSIC', 'cake'],
      motto: 7,
      other: '10000',
    },
    call,
  );
  assert.equal(created.status, 201);
  assert.deepEqual(created.body.data.custom_fields, {
    budget: 10_000.5,
    day: '2026-06-01',
    vegan: true,
    room: 'Garden',
    extras: ['Cake', 'Music'],
    motto: '7',
    other: '10000',
  });
  const refused = await make(
    {
      budget: 'much',
      day: '2026-02-30',
      vegan: 'maybe',
      room: 'Roof',
      extras: ['Pony'],
      motto: ['a', 'b'],
    },
    call,
  );
  assert.equal(refused.status, 422);
  assert.deepEqual(Object.keys(refused.body.errors).sort(), [
    'custom_fields.budget',
    'custom_fields.day',
    'custom_fields.extras',
    'custom_fields.motto',
    'custom_fields.room',
    'custom_fields.vegan',
  ]);
  assert.deepEqual(refused.body.errors['custom_fields.budget'], [
    'The custom_fields.budget field must be a number.',
  ]);
  assert.deepEqual((await make({ budget: '', other: '' }, call)).body.data.custom_fields, {
    other: '',
  });
});

test('values are validated at every intake route, and on changes', async () => {
  const { call, keys, workspace } = await freshTenant('ways');
  await define({ key: 'budget', type: 'number' }, call);
  const inbound = (custom_fields: object) =>
    call('POST', `/api/inbound/leads?tenant=${workspace.slug}`, { email: 'a@b.co', custom_fields });
  const refused = await inbound({ budget: 'x' });
  assert.deepEqual(
    [refused.status, Object.keys(refused.body.errors)],
    [422, ['custom_fields.budget']],
  );
  assert.equal((await inbound({ city: 'Rome' })).status, 201);
  const filled = await inbound({ budget: '12' });
  assert.deepEqual(await customOf(filled.body.lead_id, call), { city: 'Rome', budget: 12 });
  const pro = caller(app, keys.crmleadpro);
  assert.equal(
    (await pro('POST', leads, { name: 'A', custom_fields: { budget: 'x' } })).status,
    422,
  );
  const { id } = (await make({ budget: 5 }, call)).body.data;
  const change = (custom_fields: object | null) =>
    call('PATCH', `${leads}/${id}`, { custom_fields });
  assert.deepEqual(Object.keys((await change({ budget: 'x' })).body.errors), [
    'custom_fields.budget',
  ]);
  assert.deepEqual((await change({ budget: '6', free: 1 })).body.data.custom_fields, {
    budget: 6,
    free: 1,
  });
  assert.deepEqual((await change({ budget: null })).body.data.custom_fields, { free: 1 });
});

test('a required field is required by the full APIs only', async () => {
  const { call, workspace, keys } = await freshTenant('required');
  const { id: before } = (await make({ other: 1 }, call)).body.data;
  await define({ key: 'budget', type: 'number', required: true }, call);
  const refused = await make({}, call);
  assert.deepEqual(
    [refused.status, Object.keys(refused.body.errors)],
    [422, ['custom_fields.budget']],
  );
  assert.equal((await make({ budget: '' }, call)).status, 422);
  const { id } = (await make({ budget: 3 }, call)).body.data;
  const response = await call('POST', `/api/inbound/leads?tenant=${workspace.slug}`, {
    email: 'a@b.co',
  });
  assert.equal(response.status, 201);
  const intake = caller(app, keys.snapcrm);
  const snap = { firstName: 'Al', lastName: 'Bo', email: 'al@bo.co' };
  assert.equal((await intake('POST', leads, snap)).status, 201);
  const update = (lead: number, custom_fields: object | null) =>
    call('PATCH', `${leads}/${lead}`, { custom_fields });
  assert.equal((await update(before, { other: 2 })).status, 200);
  assert.equal((await update(id, { budget: null })).status, 422);
  assert.equal((await update(id, null)).status, 422);
});

test('undefined fields are listed, and promoted with their values', async () => {
  const { call, workspace } = await freshTenant('promote');
  const ids: number[] = [];
  for (const budget of ['10000', 5, 'a lot', '7.50']) {
    ids.push((await make({ budget, note: 'x' }, call)).body.data.id);
  }
  await make({ note: 'y' }, call);
  const undefineds = (await call('GET', `${fields}/undefined`)).body.data;
  assert.deepEqual(undefineds, [
    { key: 'note', leads_count: 5, sample: 'y' },
    { key: 'budget', leads_count: 4, sample: '7.50' },
  ]);
  const promoted = await call('POST', `${fields}/promote`, { key: 'budget', type: 'number' });
  assert.equal(promoted.status, 201);
  const { settled, fitting, unfitting, label } = promoted.body.data;
  assert.deepEqual([settled, fitting, unfitting, label], [true, 3, 1, 'budget']);
  const values = await Promise.all(ids.map(async (id) => (await customOf(id, call)).budget));
  assert.deepEqual(values, [10_000, 5, 'a lot', 7.5]);
  assert.deepEqual(
    (await call('GET', `${fields}/undefined`)).body.data.map(({ key }: { key: string }) => key),
    ['note'],
  );
  const { rows } = await app.database.pool.query(
    `select before, after from events where workspace_id = $1 and type = 'lead.updated' order by seq`,
    [workspace.id],
  );
  assert.deepEqual(
    rows.map(({ before, after }) => [before.custom_fields.budget, after.custom_fields.budget]),
    [
      ['10000', 10_000],
      ['7.50', 7.5],
    ],
  );
});

test('a renamed key takes all values along', async () => {
  const { call } = await freshTenant('rename');
  const field = await define({ key: 'budget', type: 'number' }, call);
  const { id } = (await make({ budget: 5, other: 'x' }, call)).body.data;
  const { id: trashed } = (await make({ budget: 6 }, call)).body.data;
  await call('DELETE', `${leads}/${trashed}`);
  const renamed = await call('PATCH', `${fields}/${field.id}`, { key: 'amount' });
  assert.deepEqual([renamed.body.data.key, renamed.body.data.settled], ['amount', true]);
  assert.deepEqual(await customOf(id, call), { other: 'x', amount: 5 });
  await call('POST', `${leads}/${trashed}/restore`);
  assert.deepEqual(await customOf(trashed, call), { amount: 6 });
  assert.equal((await make({ amount: 'x' }, call)).status, 422);
  assert.equal((await make({ budget: 'free again' }, call)).status, 201);
  const { meta } = (await call('GET', `${leads}?custom_fields[amount]=5`)).body;
  assert.equal(meta.total, 1);
});

test('a retired field keeps its values without validation until it is reactivated', async () => {
  const { call } = await freshTenant('retire');
  const field = await define({ key: 'budget', type: 'number', required: true }, call);
  const { id } = (await make({ budget: 5 }, call)).body.data;
  await call('PATCH', `${fields}/${field.id}`, { retired: true });
  assert.deepEqual(await customOf(id, call), { budget: 5 });
  const { id: other } = (await make({ budget: '8' }, call)).body.data;
  assert.deepEqual(await customOf(other, call), { budget: '8' });
  const listed = async (retired: string) =>
    (await call('GET', `${fields}?retired=${retired}`)).body.meta.total;
  assert.deepEqual([await listed('true'), await listed('false')], [1, 0]);
  assert.equal((await call('POST', fields, { key: 'budget', type: 'text' })).status, 409);
  await call('PATCH', `${fields}/${field.id}`, { retired: false });
  assert.deepEqual(await customOf(other, call), { budget: 8 });
});

test('a backfill processes many leads in batches, each lead once, also after a restart', async () => {
  const { call, workspace } = await freshTenant('pieces');
  await app.database.pool.query(
    `insert into contacts (workspace_id, id, first_name, last_name, created_at, updated_at)
     values ($1, gen_random_uuid(), 'A', '', now(), now())`,
    [workspace.id],
  );
  await app.database.pool.query(
    `insert into leads (workspace_id, id, contact_id, first_name, last_name, name_key, status_id,
       custom_fields, created_at, updated_at)
     select c.workspace_id, gen_random_uuid(), c.id, 'A', '', 'a', s.id,
       jsonb_build_object('score', n::text), now(), now()
     from contacts c join statuses s on s.workspace_id = c.workspace_id and s.key = 'new',
       generate_series(1, 3200) n
     where c.workspace_id = $1`,
    [workspace.id],
  );
  const field = await define({ key: 'score', type: 'number' }, call);
  assert.deepEqual([field.settled, field.fitting], [false, 3_000]);
  // Lists are complete at once.
  const filtered = () => call('GET', `${leads}?custom_fields[score]=3100`);
  assert.equal((await filtered()).body.meta.total, 1);
  assert.equal((await call('PATCH', `${fields}/${field.id}`, { key: 'points' })).status, 409);
  await backfillField(app.services.write, workspace.id, field.uuid);
  await backfillField(app.services.write, workspace.id, field.uuid);
  const { settled, fitting } = (await call('GET', `${fields}/${field.id}`)).body.data;
  assert.deepEqual([settled, fitting], [true, 3_200]);
  assert.equal((await filtered()).body.meta.total, 1);
});

test('a field of another workspace → 404, and does not validate other leads', async () => {
  const { call } = await freshTenant('other');
  const { id, uuid } = await define({ key: 'secret', type: 'number' });
  for (const ref of [id, uuid, 'secret']) {
    assert.equal((await call('GET', `${fields}/${ref}`)).status, 404);
    assert.equal((await call('PATCH', `${fields}/${ref}`, { label: 'x' })).status, 404);
    assert.equal((await call('DELETE', `${fields}/${ref}`)).status, 404);
  }
  assert.equal((await make({ secret: 'not a number' }, call)).status, 201);
});
