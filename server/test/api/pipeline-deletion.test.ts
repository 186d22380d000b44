// The deletion of pipelines and stages, with the leads in them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { pipelinesPath as path, pipelineMaker, type StageShown } from './pipeline-maker.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const make = pipelineMaker(native);

const lead = async (fields: object) =>
  (await native('POST', '/api/v1/leads', { first_name: 'Jo', ...fields })).body.data;
const leadNow = async (id: number) => (await native('GET', `/api/v1/leads/${id}`)).body.data;

async function eventsOf(uuid: string) {
  const { rows } = await app.database.pool.query(
    'select type, before, after from events where workspace_id = $1 and subject_id = $2 order by seq',
    [app.workspace.id, uuid],
  );
  return rows;
}

test('deleting a stage in use → 409 without move_to', async () => {
  const { url, stage, id } = await make('Used');
  const at = `${url}/stages/${stage('talk')}`;
  const { id: one, uuid } = await lead({ pipeline_id: id, pipeline_stage_id: stage('talk') });
  const { id: trashed } = await lead({ pipeline_id: id, pipeline_stage_id: stage('talk') });
  await native('DELETE', `/api/v1/leads/${trashed}`);

  const refused = await native('DELETE', at);
  assert.equal(refused.status, 409);
  assert.match(refused.body.message, /used by 2 leads/);
  for (const to of [stage('talk'), 999_999_999, 'nothing']) {
    const wrong = await native('DELETE', `${at}?move_to=${to}`);
    assert.deepEqual([wrong.status, Object.keys(wrong.body.errors)], [422, ['move_to']]);
  }
  assert.equal((await native('DELETE', `${at}?move_to=${stage('won')}`)).status, 204);
  assert.equal((await native('GET', at)).status, 404);
  const now = await leadNow(one);
  assert.deepEqual([now.pipeline_id, now.pipeline_stage_id], [id, stage('won')]);
  const [event] = (await eventsOf(uuid)).slice(-1);
  assert.equal(event.type, 'lead.status_changed');
  assert.deepEqual([event.before.stage, event.after.stage], ['talk', 'won']);
  assert.equal('pipeline' in event.after, false);
  const { rows } = await app.database.pool.query(
    `select count(*)::int as remaining from leads l where not exists
      (select from stages s where s.workspace_id = l.workspace_id and s.id = l.stage_id)
     and l.stage_id is not null`,
  );
  assert.deepEqual(rows, [{ remaining: 0 }]);
});

test('move_to accepts a stage of another pipeline, and totals follow', async () => {
  const [from, to] = [await make('From'), await make('To')];
  await lead({ pipeline_id: from.id, pipeline_stage_id: from.stage('talk') });
  const at = `${from.url}/stages/${from.stage('talk')}?move_to=${to.stage('new')}`;
  assert.equal((await native('DELETE', at)).status, 204);
  const total = async (filter: string) =>
    (await native('GET', `/api/v1/leads?${filter}`)).body.meta.total;
  assert.equal(await total(`pipeline_id=${from.id}`), 0);
  assert.equal(await total(`pipeline_id=${to.id}`), 1);
  assert.equal(await total(`stage_id=${to.stage('new')}`), 1);
});

test('an unused stage can be deleted, the last one cannot', async () => {
  const { url, stage } = await make('Last', ['a', 'b', 'c']);
  assert.equal((await native('DELETE', `${url}/stages/${stage('a')}`)).status, 204);
  const remaining = (await native('GET', url)).body.data.stages;
  assert.deepEqual(
    remaining.map(({ key, position }: StageShown) => [key, position]),
    [
      ['b', 0],
      ['c', 1],
    ],
  );
  assert.equal((await native('DELETE', `${url}/stages/${stage('b')}`)).status, 204);
  const last = `${url}/stages/${stage('c')}`;
  assert.equal((await native('DELETE', last)).status, 409);
  const { body } = await native('GET', `${path}/sales`);
  assert.equal((await native('DELETE', `${last}?move_to=${body.data.stages[0].id}`)).status, 409);
});

test('deleting a pipeline moves its leads to the most similar stages', async () => {
  const from = await make('Old', ['new', 'talk', 'won']);
  const to = await make('Fresh', ['start', 'new', 'won']);
  const leads: [number, string][] = [];
  for (const [key, target] of [
    ['new', 'new'],
    ['talk', 'start'],
    ['won', 'won'],
  ] as const) {
    const { id } = await lead({ pipeline_id: from.id, pipeline_stage_id: from.stage(key) });
    leads.push([id, target]);
  }
  const { id: loose } = await lead({ pipeline_id: from.id });
  await native('PATCH', `/api/v1/leads/${loose}`, { pipeline_stage_id: null });
  assert.equal((await native('DELETE', from.url)).status, 409);
  assert.equal((await native('DELETE', `${from.url}?move_to=${from.id}`)).status, 422);
  assert.equal((await native('DELETE', `${from.url}?move_to=fresh`)).status, 204);
  for (const [id, target] of leads) {
    const now = await leadNow(id);
    assert.deepEqual([now.pipeline_id, now.pipeline_stage_id], [to.id, to.stage(target)]);
  }
  const { pipeline_id, pipeline_stage_id } = await leadNow(loose);
  assert.deepEqual([pipeline_id, pipeline_stage_id], [to.id, null]);
  assert.equal((await native('GET', from.url)).status, 404);
});

test('the last pipeline cannot be deleted', async () => {
  const tenant = await app.addTenant('lone');
  const call = caller(app, tenant.keys.leadhub);
  assert.equal((await call('DELETE', `${path}/sales`)).status, 409);
});

test('a lead created during the deletion of its stage is not left in it', async () => {
  const { url, stage, id } = await make('Race');
  const fields = { first_name: 'Jo', pipeline_id: id, pipeline_stage_id: stage('talk') };
  const arriving = Array.from({ length: 20 }, () => native('POST', '/api/v1/leads', fields));
  const deletion = await native('DELETE', `${url}/stages/${stage('talk')}?move_to=${stage('won')}`);
  assert.equal(deletion.status, 204);
  for (const { status, body } of await Promise.all(arriving)) {
    assert.ok([201, 422].includes(status));
    if (status === 201) assert.equal((await leadNow(body.data.id)).pipeline_stage_id, stage('won'));
  }
});
