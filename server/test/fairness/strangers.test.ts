// Strangers who wait for each other, or for a row that is locked, take a bounded share of the
// connections: tenants are served meanwhile.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Answer, caller } from '../call.ts';
import { testPublicUrl } from '../people.ts';
import { atOnce, countStatuses } from '../requests.ts';
import { countStuck, untilStuck, whileLocked } from './hold-lock.ts';

const app = await buildTestApp();
after(app.close);
const tenant = caller(app, app.keys.leadhub);
const supplier = caller(app, app.keys.leadmarket);
const { pool } = app.database;

const fields = [{ key: 'email', label: 'Email', type: 'email', required: true }];

async function newForm(limit: number): Promise<{ id: number; path: string }> {
  const given = { name: `Form ${limit}`, fields, rate_limit: limit };
  const { data } = (await tenant('POST', '/api/v1/forms', given)).body;
  return { id: data.id, path: `/f/${data.public_id}` };
}

/** From networks of their own, three of each. */
const send = (path: string, count: number) =>
  atOnce(count, (index) =>
    app.app.inject({
      ...{ method: 'POST', url: path, payload: { email: 'not an address' } },
      remoteAddress: `203.0.113.${Math.floor(index / 3)}`,
    }),
  );

test('90 short posts of a form that wait to be counted → tenants are served', async () => {
  const { path } = await newForm(1_000);
  let answers: ReturnType<typeof send> | undefined;
  await whileLocked(pool, 'lock table form_addresses in access exclusive mode', async () => {
    answers = send(path, 90);
    await untilStuck(pool, 4);
    for (let count = 0; count < 5; count += 1) {
      assert.equal((await tenant('GET', '/api/v1/tags')).status, 200);
    }
    assert.equal(await countStuck(pool), 4, 'strangers hold half of the slots at most');
  });
  assert.ok((await answers)?.every(({ statusCode }) => statusCode < 500));
});

test('a network that used up a form → is not counted again, unless the limit was changed', async () => {
  const { id, path } = await newForm(2);
  const statuses = async (count: number) =>
    countStatuses((await send(path, count)).map(({ statusCode }) => ({ status: statusCode })));
  assert.deepEqual(await statuses(3), { 422: 2, 429: 1 });
  await whileLocked(pool, 'lock table rate_windows in exclusive mode', async () => {
    assert.deepEqual(await statuses(3), { 429: 3 });
  });
  await tenant('PATCH', `/api/v1/forms/${id}`, { rate_limit: 4 });
  assert.deepEqual(await statuses(3), { 422: 2, 429: 1 });
});

test('wrong leads of a key whose limit is used up → no offer is looked up for them', async () => {
  const key = await app.addKey({ contract: 'leadmarket', limit: { quota: 1, seconds: 60 } });
  const limited = caller(app, key);
  const lead = { seller: app.workspace.sellerCode, category: 'Solar', lastName: 'Lee' };
  assert.equal((await limited('POST', '/api/leads', lead)).status, 400);
  await whileLocked(pool, 'lock table offers in access exclusive mode', async () => {
    assert.equal((await limited('POST', '/api/leads', lead)).status, 429);
  });
});

test('40 wrong leads whose offers are looked up → their workspace holds its share of the slots', async () => {
  const other = await app.addTenant('other');
  const lead = { seller: app.workspace.sellerCode, category: 'Solar', lastName: 'Lee' };
  let answers: Promise<Answer[]> | undefined;
  await whileLocked(pool, 'lock table offers in access exclusive mode', async () => {
    answers = atOnce(40, () => supplier('POST', '/api/leads', lead));
    await untilStuck(pool, 6);
    assert.equal((await caller(app, other.keys.leadhub)('GET', '/api/v1/tags')).status, 200);
    assert.equal(await countStuck(pool), 6);
  });
  assert.deepEqual(countStatuses((await answers) ?? []), { 400: 40 });
});

test('40 repeated requests whose first answers are looked up → the same', async () => {
  const other = await app.addTenant('another');
  const headers = { 'idempotency-key': 'once' };
  let answers: Promise<Answer[]> | undefined;
  await whileLocked(pool, 'lock table idempotency_records in access exclusive mode', async () => {
    answers = atOnce(40, () => tenant('POST', '/api/v1/tags', { name: 'one' }, headers));
    await untilStuck(pool, 6);
    assert.equal((await caller(app, other.keys.leadhub)('GET', '/api/v1/tags')).status, 200);
    assert.equal(await countStuck(pool), 6);
  });
  for (const { status } of (await answers) ?? [])
    assert.ok([201, 409].includes(status), `${status}`);
});

test('passwords of one address that wait for each other → hold one slot', async () => {
  let answers: Promise<Answer[]> | undefined;
  const credentials = { email: 'ada@acme.example', password: 'a wrong one' };
  await whileLocked(pool, 'lock table sign_in_failures in access exclusive mode', async () => {
    answers = atOnce(20, () =>
      caller(app, null)('POST', '/api/auth/sign-in/email', credentials, { origin: testPublicUrl }),
    );
    await untilStuck(pool, 1);
    assert.equal((await app.app.inject('/api/auth/get-session')).statusCode, 200);
    assert.equal((await tenant('GET', '/api/v1/tags')).status, 200);
    assert.equal(await countStuck(pool), 1);
  });
  assert.deepEqual(countStatuses((await answers) ?? []), { 401: 10, 429: 10 });
});
