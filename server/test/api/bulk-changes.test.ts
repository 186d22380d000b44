// Changes of many records run in batches, so that other writers of the workspace get their turn.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalogReferences } from '../../src/domain/catalog-references.ts';
import { pieceSize } from '../../src/domain/events/write-in-pieces.ts';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { deleteStatus } from '../../src/domain/statuses/delete-status.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { formMaker } from '../forms/contact-form.ts';
import { addManyLeads } from '../many-leads.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const leads = '/api/v1/leads';
const { pool } = app.database;
const workspaceId = app.workspace.id;
const count = 4 * pieceSize;

before(() => addManyLeads(app.database, workspaceId, count));

/** Sets the status of all leads, without events. */
async function putAllInto(status: string): Promise<void> {
  await pool.query(
    `update leads set status_id = s.id from statuses s
     where leads.workspace_id = $1 and s.workspace_id = $1 and s.key = $2`,
    [workspaceId, status],
  );
  await recountLeads(app.services.write, workspaceId);
}

async function markAllWith(tag: number): Promise<void> {
  await pool.query(
    `insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
     select $1, l.id, t.id, l.created_at, l.number
     from leads l join tags t on t.workspace_id = $1 and t.number = $2 where l.workspace_id = $1
     on conflict do nothing`,
    [workspaceId, tag],
  );
  await recountLeads(app.services.write, workspaceId);
}

async function eventsOf(type: string, was: object) {
  const { rows } = await pool.query(
    `select count(*) as all, count(distinct subject_id) as leads, max(together) as together from (
       select subject_id, count(*) over (partition by at) as together from events
       where workspace_id = $1 and type = $2 and before @> $3) e`,
    [workspaceId, type, was],
  );
  return rows[0];
}

async function assertCounted(): Promise<void> {
  assert.equal(await recountLeads(app.services.write, workspaceId), 0);
}

const totalOf = async (query: string) =>
  (await native('GET', `${leads}?per_page=1&${query}`)).body.meta.total;

test('DELETE /statuses with move_to moves each lead once, in several transactions', async () => {
  await putAllInto('contacted');
  const trashed = (await native('GET', `${leads}?status=contacted`)).body.data[0];
  await native('DELETE', `${leads}/${trashed.id}`);
  let isDeleted = false;
  const deleted = native('DELETE', '/api/v1/statuses/contacted?move_to=qualified').then(
    (response) => {
      isDeleted = true;
      return response;
    },
  );
  const posted = await native('POST', leads, { first_name: 'Jo', status: 'quoted' });
  assert.deepEqual([posted.status, isDeleted], [201, false]);
  assert.equal((await deleted).status, 204);
  assert.equal((await native('GET', '/api/v1/statuses/contacted')).status, 404);
  const moved = await eventsOf('lead.status_changed', { status: 'contacted' });
  assert.deepEqual([moved.all, moved.leads], [count, count]);
  assert.ok(moved.together < count);
  assert.equal(await totalOf('status=qualified'), count - 1);
  await assertCounted();
});

test('POST /tags/{id}/merge and DELETE /tags/{id} change all leads, and the counts with them', async () => {
  const [one, other] = [
    (await native('POST', '/api/v1/tags', { name: 'one' })).body.data.id,
    (await native('POST', '/api/v1/tags', { name: 'other' })).body.data.id,
  ];
  await markAllWith(one);
  await native('POST', leads, { first_name: 'Jo', tags: ['one', 'other'] });
  const all = await totalOf('');
  const merged = await native('POST', `/api/v1/tags/${one}/merge`, { into: other });
  assert.deepEqual([merged.status, merged.body.data.leads_count], [200, all]);
  assert.equal(await totalOf('tag=other'), all);
  await assertCounted();
  assert.equal((await native('DELETE', `/api/v1/tags/${other}`)).status, 204);
  const { rows } = await pool.query(
    `select from lead_tags t left join tags g using (workspace_id) where g.id is null`,
  );
  assert.deepEqual(rows, []);
  await assertCounted();
});

test('DELETE /pipelines with move_to moves leads and deals, each to the most similar stage', async () => {
  const stages = ['new', 'demo_scheduled', 'won', 'lost'].map((key) => ({ name: key, key }));
  await native('POST', '/api/v1/pipelines', { name: 'Next', stages });
  await pool.query(
    `insert into deals (workspace_id, id, title, value, currency, pipeline_id, stage_id,
       open_stage_id, status, created_at, updated_at)
     select $1, gen_random_uuid(), 'Deal ' || i, 1, 'EUR', s.pipeline_id, s.id, s.id, 'open',
       now(), now()
     from stages s, generate_series(1, $2) i where s.workspace_id = $1 and s.key = 'proposal'`,
    [workspaceId, 2 * pieceSize],
  );
  const before = await totalOf('pipeline=sales');
  assert.ok(before > pieceSize);
  const deleted = await native('DELETE', '/api/v1/pipelines/sales?move_to=next');
  assert.equal(deleted.status, 204, deleted.text);
  assert.equal(await totalOf('pipeline=next'), before);
  const { rows } = await pool.query(
    `select count(*) from deals d join stages s using (workspace_id)
     where s.id = d.stage_id and s.pipeline_id = d.pipeline_id`,
  );
  assert.equal(rows[0]?.count, 2 * pieceSize);
  await assertCounted();
});

test('DELETE /forms deletes the submissions of the form, in several transactions', async () => {
  const form = await formMaker(native)();
  await pool.query(
    `insert into form_submissions (workspace_id, id, form_id, form_version, lead_id, lead_number,
       is_duplicate, answers, created_at)
     select $1, gen_random_uuid(), $2, 1, id, number, false, '{}', now()
     from leads where workspace_id = $1`,
    [workspaceId, form.uuid],
  );
  assert.equal((await native('DELETE', `/api/v1/forms/${form.id}`)).status, 204);
  const { rows } = await pool.query('select from form_submissions');
  assert.deepEqual(rows, []);
  assert.equal(await totalOf(''), count + 1);
});

test('two statuses deleted into each other at once → one of them remains', async () => {
  await putAllInto('won');
  const into = (from: string, to: string) =>
    native('DELETE', `/api/v1/statuses/${from}?move_to=${to}`);
  const responses = await Promise.all([into('won', 'lost'), into('lost', 'won')]);
  const deleted = responses.filter(({ status }) => status === 204);
  assert.ok(deleted.length <= 1);
  for (const { status } of responses) assert.ok([204, 409, 422].includes(status), String(status));
  await assertCounted();
});

test('an interrupted deletion leaves whole batches, and a repeat completes it', async () => {
  await putAllInto('quoted');
  let pieces = 0;
  const references = catalogReferences.map((kind) => ({
    ...kind,
    reassign: async (...args: Parameters<typeof kind.reassign>) => {
      pieces += 1;
      if (pieces === 3) throw new Error('Interrupted.');
      return kind.reassign(...args);
    },
  }));
  const context = { workspaceId, actor: { type: 'command', id: null } } as const;
  const remove = (deps = app.services.write) =>
    deleteStatus(deps, context, { key: 'quoted' }, { key: 'new' });
  await assert.rejects(remove({ ...app.services.write, references }), /Interrupted/);
  const remaining = await totalOf('status=quoted');
  assert.ok(remaining > 0 && (await totalOf('status=new')) >= 2 * pieceSize);
  await assertCounted();
  await remove();
  assert.equal(await totalOf('status=new'), await totalOf(''));
  await assertCounted();
});
