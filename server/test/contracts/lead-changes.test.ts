import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(() => app.close());
const { workspace, database } = app;
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';

async function create(lead: object): Promise<{ id: number; uuid: string }> {
  const { status, body } = await native('POST', leads, lead);
  assert.equal(status, 201, JSON.stringify(body));
  return body.data;
}

const rowOf = (uuid: string) =>
  database.kysely
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', uuid)
    .executeTakeFirstOrThrow();

const eventsOf = async (uuid: string) =>
  (
    await database.kysely
      .selectFrom('events')
      .select(['type', 'before', 'after', 'actor_type'])
      .where('workspace_id', '=', workspace.id)
      .where('subject_id', '=', uuid)
      .orderBy('seq')
      .execute()
  ).slice(1);

const valueIn = (facts: unknown, name: string) =>
  (facts as Record<string, unknown> | undefined)?.[name];

test('an update changes only the sent fields, and their match keys', async () => {
  const { id, uuid } = await create({
    first_name: 'Ann',
    last_name: 'Lee',
    email: 'Ann@Example.com',
    phone: '(415) 555-1234',
    company: 'Acme',
  });
  const before = await rowOf(uuid);
  const { status, body } = await native('PATCH', `${leads}/${id}`, {
    last_name: 'Moss',
    email: 'ANN@Other.example',
    phone: '+44 20 7946 0958',
    company: null,
  });
  assert.equal(status, 200);
  assert.equal(body.data.name, 'Ann Moss');
  assert.equal(body.data.company, null);
  const row = await rowOf(uuid);
  assert.equal(row.name_key, 'ann\nmoss');
  assert.equal(row.email, 'ANN@Other.example');
  assert.equal(row.email_key, 'ann@other.example');
  assert.equal(row.phone_key, '+442079460958');
  assert.equal(row.contact_id, before.contact_id);
  assert.equal(row.version, 2);
  assert.ok(row.updated_at > before.updated_at);
  assert.deepEqual(await eventsOf(uuid), [
    {
      type: 'lead.updated',
      before: {
        name: 'Ann Lee',
        last_name: 'Lee',
        email: 'Ann@Example.com',
        phone: '(415) 555-1234',
        company: 'Acme',
      },
      after: {
        name: 'Ann Moss',
        last_name: 'Moss',
        email: 'ANN@Other.example',
        phone: '+44 20 7946 0958',
        company: null,
      },
      actor_type: 'key',
    },
  ]);
});

test('null clears every optional field, and no required one', async () => {
  const full = {
    first_name: 'Ann',
    last_name: 'Lee',
    email: 'full@example.com',
    phone: '+14155550000',
    company: 'a',
    website: 'b',
    address: 'c',
    city: 'd',
    state: 'e',
    zip: 'f',
    event_date: '2026-12-24',
    event_type: 'Wedding',
    source: 'g',
    pipeline_id: 'sales',
    assigned_user_id: app.owner.number,
    notes: 'h',
    custom_fields: { a: 1 },
    tags: ['t'],
    consent: false,
  };
  const { id, uuid } = await create(full);
  const { first_name: _, last_name: __, ...optional } = full;
  const nulls = Object.fromEntries(Object.keys(optional).map((name) => [name, null]));
  const { status, body } = await native('PUT', `${leads}/${id}`, { ...nulls, last_name: null });
  assert.equal(status, 200, JSON.stringify(body));
  const { data } = body;
  for (const name of Object.keys(optional)) {
    if (name === 'custom_fields') assert.deepEqual(data[name], {});
    else if (name === 'tags') assert.deepEqual(data[name], []);
    else assert.equal(data[name], null, name);
  }
  assert.deepEqual([data.name, data.last_name, data.pipeline_stage_id], ['Ann', '', null]);
  const row = await rowOf(uuid);
  assert.deepEqual([row.email_key, row.phone_key, row.name_key], [null, null, 'ann\n']);
  for (const name of ['first_name', 'name', 'status', 'starred']) {
    const refused = await native('PATCH', `${leads}/${id}`, { [name]: null });
    assert.equal(refused.status, 422, name);
    assert.deepEqual(Object.keys(refused.body.errors), [name]);
  }
});

test('an update without a change writes no event and no version', async () => {
  const { id, uuid } = await create({ name: 'Ann Lee', tags: ['a', 'b'], source: 'x' });
  const before = await rowOf(uuid);
  const same = [{}, { name: 'Ann Lee' }, { tags: ['B', 'A'], source: 'X', status: 'new' }];
  for (const body of same) {
    assert.equal((await native('PATCH', `${leads}/${id}`, body)).status, 200);
  }
  assert.deepEqual(await rowOf(uuid), before);
  assert.deepEqual(await eventsOf(uuid), []);
});

test('status, stage and assignee changes are separate events', async () => {
  const { id, uuid } = await create({ name: 'Ann Lee', pipeline_id: 'sales' });
  await native('PATCH', `${leads}/${id}`, { status: 'Contacted' });
  await native('PATCH', `${leads}/${id}`, { pipeline_stage_id: 'won', starred: true });
  await native('PATCH', `${leads}/${id}`, { assigned_user_id: app.owner.id });
  const events = await eventsOf(uuid);
  assert.deepEqual(events.map(({ type }) => type).sort(), [
    'lead.assigned',
    'lead.status_changed',
    'lead.status_changed',
    'lead.updated',
  ]);
  assert.deepEqual(events[0]?.before, { status: 'new' });
  assert.deepEqual(events[0]?.after, { status: 'contacted' });
  const moved = events.filter(({ type }) => type === 'lead.status_changed')[1];
  assert.deepEqual(Object.keys(moved?.after as object).sort(), ['stage', 'stage_id']);
  assert.equal(valueIn(moved?.before, 'stage'), 'new');
});

test('a pipeline sets its first stage, and a stage its pipeline', async () => {
  const { id } = await create({ name: 'Ann Lee' });
  const change = async (body: object) => (await pro('PATCH', `${leads}/${id}`, body)).body;
  const stage = async (body: object) => {
    const { pipeline, pipeline_stage } = await change(body);
    return [pipeline, pipeline_stage];
  };
  assert.deepEqual(await stage({ pipeline_stage: 'proposal' }), ['sales', 'proposal']);
  assert.deepEqual(await stage({ pipeline: 'sales' }), ['sales', 'proposal']);
  assert.deepEqual(await stage({ pipeline_stage: null }), ['sales', null]);
  assert.deepEqual(await stage({ pipeline: null }), [null, null]);
  assert.deepEqual(await stage({ pipeline: 'sales' }), ['sales', 'new']);
  const odd = await change({ pipeline: null, pipeline_stage: 'won' });
  assert.deepEqual(Object.keys(odd.errors), ['pipeline_stage']);
  const unknown = await change({ status: 'x', pipeline: 'x', assigned_to: 'user_x' });
  assert.deepEqual(Object.keys(unknown.errors), ['status', 'assigned_to', 'pipeline']);
});

test('a stage of another pipeline without that pipeline → 422', async () => {
  const other = (
    await native('POST', '/api/v1/pipelines', {
      name: 'Partners',
      stages: [{ name: 'Talks' }, { name: 'Signed' }],
    })
  ).body.data;
  const [, signed] = other.stages;
  const { id } = await create({ name: 'Ann Lee' });
  await pro('PATCH', `${leads}/${id}`, { pipeline: 'sales' });
  for (const [call, field] of [
    [native, 'pipeline_stage_id'],
    [pro, 'pipeline_stage'],
  ] as const) {
    for (const method of ['PATCH', 'PUT'] as const) {
      const { status, body } = await call(method, `${leads}/${id}`, { [field]: signed.id });
      assert.equal(status, 422, `${method} ${field}`);
      assert.deepEqual(Object.keys(body.errors), [field]);
    }
  }
  const stageAfter = async (body: object) => {
    const { data } = (await native('PATCH', `${leads}/${id}`, body)).body;
    return [data.pipeline_id, data.pipeline_stage_id];
  };
  const signedStage = [other.id, signed.id];
  assert.deepEqual(
    await stageAfter({ pipeline_id: other.id, pipeline_stage_id: signed.id }),
    signedStage,
  );
  assert.deepEqual(await stageAfter({ pipeline_id: null }), [null, null]);
  assert.deepEqual(
    await stageAfter({ pipeline_stage_id: signed.id }),
    signedStage,
    'the lead had no pipeline',
  );
});

test('custom fields are merged key by key, within limits', async () => {
  const { id } = await create({ name: 'Ann Lee', custom_fields: { a: 1, b: 'x', c: [true] } });
  const change = (custom_fields: unknown) => native('PATCH', `${leads}/${id}`, { custom_fields });
  const { body } = await change({ a: 2, b: null, d: 'new' });
  assert.deepEqual(body.data.custom_fields, { a: 2, c: [true], d: 'new' });
  const manyFields = Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`f${n}`, n]));
  const refused = await change(manyFields);
  assert.equal(refused.status, 422);
  assert.deepEqual(Object.keys(refused.body.errors), ['custom_fields']);
  for (const wrong of [
    { a: {} },
    { a: [null] },
    { a: [[1]] },
    [],
    'x',
    { a: 'x'.repeat(17_000) },
  ]) {
    assert.equal((await change(wrong)).status, 422, JSON.stringify(wrong).slice(0, 40));
    const made = await native('POST', leads, { name: 'A', custom_fields: wrong });
    assert.equal(made.status, 422, JSON.stringify(wrong).slice(0, 40));
  }
  assert.deepEqual((await change(null)).body.data.custom_fields, {});
});

test('an unknown field is stored by POST, and rejected by PATCH', async () => {
  const { id } = await create({ name: 'Ann Lee', favourite_colour: 'red' });
  const shown = (await native('GET', `${leads}/${id}`)).body.data;
  assert.deepEqual(shown.extra, { favourite_colour: 'red' });
  for (const [call, field] of [
    [native, 'favourite_colour'],
    [native, 'constructor'],
    [native, 'id'],
    [pro, 'website'],
  ] as const) {
    for (const value of ['x', '', ' ', null]) {
      const { status, body } = await call('PATCH', `${leads}/${id}`, { [field]: value });
      assert.equal(status, 422, `${field} ${JSON.stringify(value)}`);
      assert.deepEqual(Object.keys(body.errors), [field]);
    }
  }
  const manyFields = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, n]));
  assert.equal((await native('POST', leads, { name: 'A', ...manyFields })).status, 422);
  assert.equal((await native('POST', leads, { name: 'A', f: 'x'.repeat(9_000) })).status, 422);
});

test('a deleted lead → 404, and a new lead of the same person → 201', async () => {
  const { id, uuid } = await create({ name: 'Ann Lee', email: 'trash@example.com' });
  assert.equal((await native('DELETE', `${leads}/${uuid}`)).status, 204);
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'] as const) {
    const body = method.startsWith('P') ? { starred: true } : undefined;
    assert.equal((await native(method, `${leads}/${id}`, body)).status, 404, method);
  }
  const [event] = await eventsOf(uuid);
  assert.equal(event?.type, 'lead.deleted');
  assert.equal(valueIn(event.before, 'email'), 'trash@example.com');
  const again = await native('POST', `/api/inbound/leads?tenant=${workspace.slug}`, {
    email: 'trash@example.com',
  });
  assert.equal(again.status, 201);
});
