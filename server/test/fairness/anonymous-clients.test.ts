// Anonymous clients that wait for each other, or for a locked row, take a bounded share of the
// connections, so that tenants are served.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';
import { testPublicUrl } from '../people.ts';
import { atOnce, countStatuses } from '../requests.ts';
import { countBlocked, waitUntilBlocked, whileLocked } from './locks.ts';

const app = await buildTestApp();
after(app.close);
const tenant = caller(app, app.keys.leadhub);
const supplier = caller(app, app.keys.leadmarket);
const { pool } = app.database;

const fields = [{ key: 'email', label: 'Email', type: 'email', required: true }];

async function newForm(limit: number): Promise<{ id: number; path: string }> {
  const input = { name: `Form ${limit}`, fields, rate_limit: limit };
  const { data } = (await tenant('POST', '/api/v1/forms', input)).body;
  return { id: data.id, path: `/f/${data.public_id}` };
}

/** From different networks, three requests each. */
const send = (path: string, count: number) =>
  atOnce(count, (index) =>
    app.app.inject({
      ...{ method: 'POST', url: path, payload: { email: 'not an address' } },
      remoteAddress: `203.0.113.${Math.floor(index / 3)}`,
    }),
  );

test('90 form posts that wait for the visit count → tenants are served', async () => {
  const { path } = await newForm(1_000);
  let responses: ReturnType<typeof send> | undefined;
  await whileLocked(pool, 'lock table form_addresses in access exclusive mode', async () => {
    responses = send(path, 90);
    await waitUntilBlocked(pool, 4);
    for (let count = 0; count < 5; count += 1) {
      assert.equal((await tenant('GET', '/api/v1/tags')).status, 200);
    }
    assert.equal(await countBlocked(pool), 4, 'anonymous clients hold at most half of the slots');
  });
  assert.ok((await responses)?.every(({ statusCode }) => statusCode < 500));
});

test('a network above the limit of a form → not counted again until the limit changes', async () => {
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

test('invalid leads of a key above its limit → no offer look-up', async () => {
  const key = await app.addKey({ contract: 'leadmarket', limit: { quota: 1, seconds: 60 } });
  const limited = caller(app, key);
  const lead = { seller: app.workspace.sellerCode, category: 'Solar', lastName: 'Lee' };
  assert.equal((await limited('POST', '/api/leads', lead)).status, 400);
  await whileLocked(pool, 'lock table offers in access exclusive mode', async () => {
    assert.equal((await limited('POST', '/api/leads', lead)).status, 429);
  });
});

test('40 invalid leads that wait for offers → their workspace holds only its share of the slots', async () => {
  const other = await app.addTenant('other');
  const lead = { seller: app.workspace.sellerCode, category: 'Solar', lastName: 'Lee' };
  let responses: Promise<TestResponse[]> | undefined;
  await whileLocked(pool, 'lock table offers in access exclusive mode', async () => {
    responses = atOnce(40, () => supplier('POST', '/api/leads', lead));
    await waitUntilBlocked(pool, 6);
    assert.equal((await caller(app, other.keys.leadhub)('GET', '/api/v1/tags')).status, 200);
    assert.equal(await countBlocked(pool), 6);
  });
  assert.deepEqual(countStatuses((await responses) ?? []), { 400: 40 });
});

test('40 repeated requests that wait for stored responses → their workspace holds only its share of the slots', async () => {
  const other = await app.addTenant('another');
  const headers = { 'idempotency-key': 'once' };
  let responses: Promise<TestResponse[]> | undefined;
  await whileLocked(pool, 'lock table idempotency_records in access exclusive mode', async () => {
    responses = atOnce(40, () => tenant('POST', '/api/v1/tags', { name: 'one' }, headers));
    await waitUntilBlocked(pool, 6);
    assert.equal((await caller(app, other.keys.leadhub)('GET', '/api/v1/tags')).status, 200);
    assert.equal(await countBlocked(pool), 6);
  });
  for (const { status } of (await responses) ?? [])
    assert.ok([201, 409].includes(status), `${status}`);
});

test('sign-ins with one e-mail that wait for each other → hold one slot', async () => {
  let responses: Promise<TestResponse[]> | undefined;
  const credentials = { email: 'ada@acme.example', password: 'a wrong one' };
  await whileLocked(pool, 'lock table sign_in_failures in access exclusive mode', async () => {
    responses = atOnce(20, () =>
      caller(app, null)('POST', '/api/auth/sign-in/email', credentials, { origin: testPublicUrl }),
    );
    await waitUntilBlocked(pool, 1);
    assert.equal((await app.app.inject('/api/auth/get-session')).statusCode, 200);
    assert.equal((await tenant('GET', '/api/v1/tags')).status, 200);
    assert.equal(await countBlocked(pool), 1);
  });
  assert.deepEqual(countStatuses((await responses) ?? []), { 401: 10, 429: 10 });
});
