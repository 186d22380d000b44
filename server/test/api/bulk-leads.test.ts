// PATCH and DELETE /leads/bulk: their targets, changes, errors and effects.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addManyLeads } from '../many-leads.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';
const bulk = `${leads}/bulk`;
const { pool } = app.database;
const workspaceId = app.workspace.id;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

before(() => addManyLeads(app.database, workspaceId, 2_500));

async function addLead(fields: object = {}) {
  const { status, body } = await native('POST', leads, { first_name: 'Bulk', ...fields });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data as { id: number; uuid: string };
}

const shown = async (id: number) => (await native('GET', `${leads}/${id}`)).body.data;

async function eventsOf(cause: string) {
  const { rows } = await pool.query(
    `select type, subject_id, before, after from events
     where workspace_id = $1 and cause_id = $2 order by seq`,
    [workspaceId, cause],
  );
  return rows;
}

const causeRow = async (id: string) =>
  (await pool.query('select * from causes where workspace_id = $1 and id = $2', [workspaceId, id]))
    .rows[0];

async function assertCounted(): Promise<void> {
  assert.equal(await recountLeads(app.services.write, workspaceId), 0);
}

test('PATCH by ids of every form → each lead changes once, under one cause', async () => {
  const [one, two, three] = [await addLead(), await addLead(), await addLead({ tags: ['old'] })];
  const prefixed = (await pro('GET', `${leads}/${two.id}`)).body.id;
  const { status, body, headers } = await native('PATCH', bulk, {
    ids: [one.id, prefixed, three.uuid, String(one.id)],
    set: {
      status: 'contacted',
      source: 'Fair',
      assigned_user_id: app.owner.number,
      starred: true,
      add_tags: ['fresh'],
      remove_tags: ['OLD'],
      custom_fields: { budget: 5 },
    },
  });
  assert.equal(status, 200, JSON.stringify(body));
  assert.match(body.data.cause, uuid);
  assert.deepEqual(Object.keys(body.data), ['cause', 'count', 'running', 'total']);
  assert.equal(body.data.count, 3);
  assert.equal(headers['x-cause-id'], body.data.cause);
  for (const { id } of [one, two, three]) {
    const lead = await shown(id);
    assert.deepEqual(
      [lead.status, lead.source, lead.starred, lead.tags, lead.custom_fields],
      ['contacted', 'Fair', true, ['fresh'], { budget: 5 }],
    );
    assert.equal(lead.assigned_user_id, app.owner.number);
  }
  const events = await eventsOf(body.data.cause);
  const types = ['lead.status_changed', 'lead.updated', 'lead.assigned'];
  assert.deepEqual(events.map(({ type }) => type).sort(), [...types, ...types, ...types].sort());
  const { kind, subjects, events: logged, actor_type } = await causeRow(body.data.cause);
  assert.deepEqual([kind, subjects, logged, actor_type], ['bulk_edit', { lead: 3 }, 9, 'key']);
  await assertCounted();
});

test('PATCH by a filter → the leads that the list has; unchanged ones do not count', async () => {
  const [, other] = [
    await addLead({ source: 'stand', starred: true }),
    await addLead({ source: 'stand' }),
    await addLead({ source: 'stand', status: 'won' }),
  ];
  const first = await native('PATCH', bulk, {
    filter: { source: 'Stand', starred: false },
    set: { status: 'won' },
  });
  assert.deepEqual([first.status, first.body.data.count], [200, 1]);
  assert.equal((await shown(other.id)).status, 'won');
  assert.equal((await eventsOf(first.body.data.cause)).length, 1);
  const again = await native('PATCH', bulk, {
    filter: { source: 'stand' },
    set: { status: 'won' },
  });
  assert.deepEqual([again.status, again.body.data.count], [200, 1]);
  const none = await native('PATCH', bulk, { filter: { source: 'stand' }, set: { status: 'won' } });
  assert.deepEqual([none.status, none.body.data.count], [200, 0]);
  assert.deepEqual(await eventsOf(none.body.data.cause), []);
  await assertCounted();
});

test('a filter by a search, with a custom field → the same leads as the list', async () => {
  await native('POST', '/api/v1/fields', { key: 'roof', label: 'Roof', type: 'text' });
  await addLead({ first_name: 'Xanthippe', custom_fields: { roof: 'flat' } });
  await addLead({ first_name: 'Xanthippe', custom_fields: { roof: 'steep' } });
  const filter = { search: 'xanthip', custom_fields: { roof: 'flat' } };
  const { status, body } = await native('PATCH', bulk, { filter, set: { status: 'lost' } });
  assert.deepEqual([status, body.data?.count], [200, 1], JSON.stringify(body));
  const byParameter = { 'custom_fields[roof]': 'steep' };
  const second = await native('PATCH', bulk, { filter: byParameter, set: { status: 'lost' } });
  assert.deepEqual([second.status, second.body.data?.count], [200, 1], second.text);
  const refused = await native('PATCH', bulk, {
    filter: { custom_fields: { no_such: 1 } },
    set: { status: 'lost' },
  });
  assert.deepEqual(
    [refused.status, Object.keys(refused.body.errors)],
    [422, ['filter.custom_fields.no_such']],
  );
});

test('DELETE with a body → the leads are in the trash', async () => {
  const [one, two] = [await addLead({ source: 'bin' }), await addLead({ source: 'bin' })];
  const { status, body } = await native('DELETE', bulk, { ids: [one.id, two.uuid] });
  assert.deepEqual([status, body.data.count], [200, 2]);
  assert.equal((await native('GET', `${leads}/${one.id}`)).status, 404);
  const events = await eventsOf(body.data.cause);
  assert.deepEqual(
    events.map(({ type, after }) => [type, after]),
    [
      ['lead.deleted', null],
      ['lead.deleted', null],
    ],
  );
  assert.equal((await causeRow(body.data.cause)).kind, 'bulk_delete');
  const again = await native('DELETE', bulk, { ids: [one.id] });
  assert.equal(again.status, 422);
  assert.match(again.body.errors.ids[0], new RegExp(`: ${one.id}\\.$`));
  await assertCounted();
});

test('crmleadpro has both, without envelope and with its own field names', async () => {
  const { uuid: id } = await addLead();
  const edited = await pro('PATCH', bulk, {
    ids: [id],
    set: { pipeline: 'sales', pipeline_stage: 'proposal', assigned_to: app.owner.email },
  });
  assert.deepEqual([edited.status, edited.body.count], [200, 1], edited.text);
  const lead = (await pro('GET', `${leads}/${id}`)).body;
  assert.deepEqual([lead.pipeline, lead.pipeline_stage], ['sales', 'proposal']);
  const refused = await pro('PATCH', bulk, { ids: [id], set: { assigned_to: 'no@one.example' } });
  assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, ['set.assigned_to']]);
  const deleted = await pro('DELETE', bulk, { ids: [lead.id] });
  assert.deepEqual([deleted.status, deleted.body.count], [200, 1]);
});

test('1,000 leads in one request → one event each, and exact counts', async () => {
  const { rows } = await pool.query(
    `select number from leads where workspace_id = $1 and deleted_at is null
     and status_id <> (select id from statuses where workspace_id = $1 and key = 'qualified')
     order by number limit 1000`,
    [workspaceId],
  );
  const ids = rows.map(({ number }) => number);
  const { status, body } = await native('PATCH', bulk, {
    ids,
    set: { status: 'qualified', add_tags: ['thousand'] },
  });
  assert.deepEqual([status, body.data?.count], [200, 1_000], JSON.stringify(body));
  const total = async (query: string) =>
    (await native('GET', `${leads}?per_page=1&${query}`)).body.meta.total;
  assert.equal(await total('tag=thousand'), 1_000);
  assert.equal(await total('tag=thousand&status=qualified'), 1_000);
  await assertCounted();
});

test('refused bodies → 422 that names the field, and nothing changes', async () => {
  const other = await addLead();
  const { id } = await addLead();
  const set = { status: 'lost' };
  const cases: [object, string[]][] = [
    [{ set }, ['ids']],
    [{ ids: [id], filter: {}, set }, ['filter']],
    [{ ids: [], set }, ['ids']],
    [{ ids: [id] }, ['set']],
    [{ ids: [id], set: {} }, ['set']],
    [{ ids: [id], set: { status: 'nope' } }, ['set.status']],
    [{ ids: [id], set: { email: 'a@b.example' } }, ['set.email']],
    [{ ids: [id, other.id], set: { pipeline_stage_id: 999_999 } }, ['set.pipeline_stage_id']],
    [{ ids: [id], set: { assigned_user_id: 999_999 } }, ['set.assigned_user_id']],
    [{ ids: [id], set: { add_tags: ['x'.repeat(101)] } }, ['set.add_tags.0']],
    [{ ids: [id, 999_999, 'lead_00000000000000000000000000', 'no'], set }, ['ids']],
    [{ filter: { no_such: 1 }, set }, ['filter.no_such']],
    [{ filter: { created_after: 'never' }, set }, ['filter.created_after']],
    // An empty variable of a program must not reach every lead.
    [{ filter: { source: '' }, set }, ['filter.source']],
    [{ filter: { source: null }, set }, ['filter.source']],
    [{ filter: { source: [] }, set }, ['filter.source']],
    [{ filter: { custom_fields: { roof: '' } }, set }, ['filter.custom_fields.roof']],
    [{ filter: ['new'], set }, ['filter']],
  ];
  for (const [body, fields] of cases) {
    const refused = await native('PATCH', bulk, body);
    assert.equal(refused.status, 422, JSON.stringify(body));
    assert.deepEqual(Object.keys(refused.body.errors), fields, refused.text);
  }
  const unknown = await native('PATCH', bulk, { ids: [id, 999_999, 'no'], set });
  assert.match(unknown.body.errors.ids[0], /: 999999, no\.$/);
  assert.equal((await shown(id)).status, 'new');
});

test('a change that one lead cannot take → 422 that names the lead, and none changes', async () => {
  const one = await addLead();
  const full = await addLead({ tags: Array.from({ length: 100 }, (_, index) => `t${index}`) });
  const { status, body } = await native('PATCH', bulk, {
    ids: [one.id, full.id],
    set: { add_tags: ['more'] },
  });
  assert.equal(status, 422);
  assert.match(
    body.errors['set.add_tags'][0],
    new RegExp(`at most 100 tags. \\(Lead ${full.id}.\\)`),
  );
  assert.deepEqual((await shown(one.id)).tags, []);
});

test('roles: an agent edits but does not delete; a viewer does neither', async () => {
  const { id } = await addLead();
  const agent = (await addPerson(app, 'agent')).call;
  const viewer = (await addPerson(app, 'viewer')).call;
  const edit = { ids: [id], set: { starred: true } };
  assert.equal((await viewer('PATCH', bulk, edit)).status, 403);
  assert.equal((await agent('PATCH', bulk, edit)).status, 200);
  assert.equal((await agent('DELETE', bulk, { ids: [id] })).status, 403);
  assert.equal(
    (await (await addPerson(app, 'manager')).call('DELETE', bulk, { ids: [id] })).status,
    200,
  );
});

test('two bulk edits of the same leads at once → both apply, one after the other', async () => {
  const ids = (await Promise.all([addLead(), addLead(), addLead()])).map(({ id }) => id);
  const [one, two] = await Promise.all([
    native('PATCH', bulk, { ids, set: { add_tags: ['left'] } }),
    native('PATCH', bulk, { ids, set: { add_tags: ['right'] } }),
  ]);
  assert.deepEqual([one.body.data.count, two.body.data.count], [3, 3]);
  for (const id of ids) assert.deepEqual((await shown(id)).tags.toSorted(), ['left', 'right']);
  await assertCounted();
});
