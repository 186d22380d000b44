// Pipelines and their stages over both full APIs: keys, order, versions.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';
import { pipelinesPath as path, pipelineMaker, type StageShown } from './pipeline-maker.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const make = pipelineMaker(native);

const keysOf = ({ body }: TestResponse): string[] =>
  body.data.stages.map(({ key }: StageShown) => key);

async function eventsOf(uuid: string) {
  const { rows } = await app.database.pool.query(
    'select type, before, after from events where workspace_id = $1 and subject_id = $2 order by seq',
    [app.workspace.id, uuid],
  );
  return rows;
}

test('a new workspace has the pipeline sales with its stages', async () => {
  const { body } = await native('GET', path);
  const [sales] = body.data;
  assert.deepEqual([sales.key, sales.name, sales.position], ['sales', 'Sales', 0]);
  assert.deepEqual(
    sales.stages.map(({ key }: StageShown) => key),
    ['new', 'contacted', 'demo_scheduled', 'proposal', 'won', 'lost'],
  );
  const shown = (await second('GET', path)).body.data[0];
  assert.match(shown.id, /^pipeline_/);
  assert.match(shown.stages[0].id, /^stage_/);
  assert.equal(shown.stages[0].pipeline_id, shown.id);
  assert.deepEqual((await second('GET', `${path}/${shown.id}`)).body, shown);
});

test('a pipeline and its stages get keys from their names, and positions', async () => {
  const created = await native('POST', path, {
    name: 'Élite sales!',
    stages: [{ name: 'First call' }, { name: 'Won', outcome: 'won', color: '#2f9e44' }],
  });
  assert.equal(created.status, 201);
  const { key, stages, uuid } = created.body.data;
  assert.equal(key, 'elite_sales');
  assert.deepEqual(
    stages.map(({ key, position, probability, outcome }: Record<string, unknown>) => [
      key,
      position,
      probability,
      outcome,
    ]),
    [
      ['first_call', 0, 0, 'open'],
      ['won', 1, 100, 'won'],
    ],
  );
  assert.deepEqual((await native('GET', `${path}/elite_sales`)).body, created.body);
  assert.deepEqual(
    (await eventsOf(uuid)).map(({ type }) => type),
    ['pipeline.created'],
  );
});

test('a key is unique among pipelines, and among the stages of a pipeline', async () => {
  const { url, stage } = await make('Keys');
  assert.equal((await native('POST', path, { name: 'Again', key: 'keys' })).status, 409);
  assert.equal((await native('POST', path, { name: ' KEYS ' })).status, 409);
  assert.equal((await native('POST', `${url}/stages`, { name: 'Talk' })).status, 409);
  assert.equal(
    (await native('PATCH', `${url}/stages/${stage('talk')}`, { key: 'new' })).status,
    409,
  );
  const twice = [{ name: 'One' }, { name: 'one' }];
  assert.equal((await native('POST', path, { name: 'Twice', stages: twice })).status, 409);
  assert.equal((await native('GET', `${path}/twice`)).status, 404);
});

test('an invalid pipeline or stage → 422 that names the field', async () => {
  const field = async (body: object, url = path) => {
    const response = await native('POST', url, body);
    assert.equal(response.status, 422, JSON.stringify(response.body));
    return Object.keys(response.body.errors);
  };
  const { url } = await make('Wrong');
  assert.deepEqual(await field({}), ['name']);
  assert.deepEqual(await field({ name: 'A', key: 'Not a key' }), ['key']);
  assert.deepEqual(await field({ name: '!!!' }), ['key']);
  const stages = [{ name: 'ok' }, { name: 'bad', key: '-' }];
  assert.deepEqual(await field({ name: 'B', stages }), ['stages.1.key']);
  const bad = { name: 'S', probability: 101, outcome: 'maybe', color: 'red', position: -1 };
  assert.deepEqual((await field(bad, `${url}/stages`)).sort(), [
    'color',
    'outcome',
    'position',
    'probability',
  ]);
  assert.deepEqual(await field({ name: 'S', pipeline_id: 1 }, `${url}/stages`), ['pipeline_id']);
});

test('a stage moves to its position, and the others shift', async () => {
  const { url, stage } = await make('Places', ['a', 'b', 'c']);
  const added = await native('POST', `${url}/stages`, { name: 'd', position: 1 });
  assert.equal(added.body.data.position, 1);
  assert.deepEqual(keysOf(await native('GET', url)), ['a', 'd', 'b', 'c']);
  const moved = await native('PATCH', `${url}/stages/${stage('c')}`, { position: 0 });
  assert.deepEqual([moved.status, moved.body.data.position], [200, 0]);
  await native('PUT', `${url}/stages/${stage('a')}`, { position: 99 });
  const shown = await native('GET', url);
  assert.deepEqual(keysOf(shown), ['c', 'd', 'b', 'a']);
  assert.deepEqual(
    shown.body.data.stages.map(({ position }: StageShown) => position),
    [0, 1, 2, 3],
  );
  const listed = (await native('GET', `${url}/stages`)).body;
  assert.deepEqual(listed.data, shown.body.data.stages);
  assert.equal(listed.meta.total, 4);
});

test('reorder sets the order of all stages', async () => {
  const { url, stage } = await make('Order', ['a', 'b', 'c']);
  const reorder = (stage_ids: unknown[]) => native('POST', `${url}/reorder`, { stage_ids });
  const done = await reorder(['c', stage('a'), stage('b')]);
  assert.deepEqual([done.status, keysOf(done)], [200, ['c', 'a', 'b']]);
  const other = await make('Other order');
  for (const wrong of [['c', 'a'], ['c', 'a', 'a'], ['c', 'a', 'b', 'b'], ['c', 'a', 'x'], []]) {
    assert.equal((await reorder(wrong)).status, 422);
  }
  const foreign = await reorder(['c', 'a', other.stage('new')]);
  assert.deepEqual(Object.keys(foreign.body.errors), ['stage_ids.2']);
});

test('a pipeline moves to its position', async () => {
  const made = await make('Placed');
  const order = async () =>
    (await native('GET', `${path}?per_page=100`)).body.data.map(({ key }: StageShown) => key);
  await native('PATCH', made.url, { position: 0 });
  assert.equal((await order())[0], 'placed');
  await native('PATCH', made.url, { position: 1 });
  assert.equal((await order())[0], 'sales');
});

test('a rename keeps the key, and a stale If-Match → 412', async () => {
  const { url, stage } = await make('Renamed');
  const renamed = await native('PATCH', url, { name: 'New name' }, { 'if-match': '"1"' });
  assert.deepEqual([renamed.body.data.name, renamed.body.data.key], ['New name', 'renamed']);
  assert.equal((await native('PATCH', url, { name: 'X' }, { 'if-match': '"1"' })).status, 412);
  const of = `${url}/stages/${stage('talk')}`;
  const changed = await native('PATCH', of, { name: 'Talking', probability: 30, outcome: 'lost' });
  const { name, key, probability, outcome } = changed.body.data;
  assert.deepEqual([name, key, probability, outcome], ['Talking', 'talk', 30, 'lost']);
  assert.equal((await native('DELETE', of, undefined, { 'if-match': '"1"' })).status, 412);
});

test('a stage under the URL of another pipeline → 404', async () => {
  const [one, other] = [await make('One'), await make('Another')];
  const url = `${one.url}/stages/${other.stage('talk')}`;
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
    const body = method === 'PATCH' ? { name: 'X' } : undefined;
    assert.equal((await native(method, url, body)).status, 404);
  }
});

test('pipelines and stages of another workspace → 404', async () => {
  const { url, uuid, stage, id } = await make('Private');
  const tenant = await app.addTenant('other');
  const other = caller(app, tenant.keys.leadhub);
  const mine = (await other('GET', `${path}/sales`)).body.data;
  for (const one of [url, `${path}/${uuid}`, `${url}/stages`, `${url}/stages/${stage('new')}`]) {
    assert.equal((await other('GET', one)).status, 404);
  }
  assert.equal((await other('PATCH', url, { name: 'mine' })).status, 404);
  assert.equal((await other('DELETE', url)).status, 404);
  assert.equal((await other('POST', `${url}/stages`, { name: 'mine' })).status, 404);
  const at = `${path}/${mine.id}/stages/${mine.stages[0].id}`;
  assert.equal((await other('DELETE', `${at}?move_to=${stage('new')}`)).status, 422);
  assert.equal((await other('DELETE', `${path}/${mine.id}?move_to=${id}`)).status, 422);
});

test('a write with read:pipelines → 403', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['read:pipelines'] });
  const reader = caller(app, key);
  assert.equal((await reader('GET', path)).status, 200);
  assert.equal((await reader('POST', path, { name: 'No' })).status, 403);
  assert.equal((await reader('DELETE', `${path}/sales`)).status, 403);
});
