// Where a lead stands in a list: its position and its neighbours.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const leads = '/api/v1/leads';

const ids: number[] = [];
for (const [first_name, city] of [
  ...[['Ada', 'Bonn'] as const, ['Ben', 'Kiel'] as const],
  ...[['Cleo', 'Bonn'] as const, ['Dora', undefined] as const],
]) {
  const { body } = await native('POST', leads, { first_name, ...(city && { city }) });
  ids.push(body.data.id);
}
const [ada, ben, cleo, dora] = ids;

async function place(id: number | undefined, query = '') {
  const { status, body } = await native('GET', `${leads}/${id}/place${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data;
}

test('without a query, the newest lead is the first', async () => {
  const last = { position: 1, total: 4, previous: null, next: cleo };
  assert.deepEqual(await place(dora), last);
  assert.deepEqual(await place(ada), { position: 4, total: 4, previous: ben, next: null });
});

test('filters and order are those of the list; leads without a value come last', async () => {
  const byName = '?sort=first_name&direction=asc&city=Bonn';
  assert.deepEqual(await place(ada, byName), { position: 1, total: 2, previous: null, next: cleo });
  for (const direction of ['asc', 'desc']) {
    const { position, next } = await place(dora, `?sort=city&direction=${direction}`);
    assert.deepEqual([position, next], [4, null]);
  }
});

test('a lead that the filters do not select has neighbours, but no position', async () => {
  const byName = '?sort=first_name&direction=asc&city=Bonn';
  const between = { position: null, total: 2, previous: ada, next: cleo };
  assert.deepEqual(await place(ben, byName), between);
});

test('a change shows at once, and a search selects as in the list', async () => {
  const { body } = await native('POST', leads, { first_name: 'Emil', city: 'Bonn' });
  const { id } = body.data;
  assert.equal((await place(id, '?city=Bonn')).total, 3);
  assert.equal((await place(id, '?search=emil')).total, 1);
  await native('DELETE', `${leads}/${id}`);
  assert.equal((await place(ada, '?city=Bonn')).total, 2);
  assert.equal((await native('GET', `${leads}/${id}/place`)).status, 404);
});

test('a wrong filter → 422, a lead of another workspace → 404, ids in the form of the API', async () => {
  assert.equal((await native('GET', `${leads}/${ada}/place?sort=moon`)).status, 422);
  const other = caller(app, (await app.addTenant('other')).keys.leadhub);
  assert.equal((await other('GET', `${leads}/${ada}/place`)).status, 404);
  const { body } = await pro('GET', `${leads}/${ada}/place`);
  assert.match(body.previous, /^lead_/);
});
