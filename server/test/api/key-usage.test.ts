// How keys are used: their requests by day and status, and the last one that was refused.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cleanUpJob } from '../../src/jobs/clean-up.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const today = () => new Date().toISOString().slice(0, 10);

const makeKey = async (body: object) =>
  (await native('POST', '/api/v1/keys', { contract: 'leadhub', name: 'Site', ...body })).body.data;
const usageOf = async ({ id }: { id: number }) =>
  (await native('GET', `/api/v1/keys/${id}/usage`)).body.data;

test('a key that was never used has 30 empty days and no refusal', async () => {
  const usage = await usageOf(await makeKey({}));
  assert.deepEqual([usage.requests, usage.last_refusal], [0, null]);
  assert.equal(usage.days.length, 30);
  assert.deepEqual(usage.days.at(-1), { day: today(), requests: 0, statuses: [] });
});

test('requests are counted by status at once, and the last refusal says why', async () => {
  const key = await makeKey({ scopes: ['write:leads'] });
  const call = caller(app, key.key);
  await call('POST', '/api/v1/leads', { first_name: 'Ann', email: 'ann@example.com' });
  await call('POST', '/api/v1/leads', { first_name: 'Bo', email: 'bo@example.com' });
  await call('GET', '/api/v1/leads?search=secret');
  const first = await usageOf(key);
  assert.equal(first.requests, 3);
  assert.deepEqual(first.days.at(-1).statuses, [
    { status: 201, requests: 2 },
    { status: 403, requests: 1 },
  ]);
  const { at, request_id, ...refusal } = first.last_refusal;
  assert.deepEqual(refusal, {
    ...{ method: 'GET', path: '/api/v1/leads', status: 403, code: 'forbidden' },
    message: 'The API key lacks the scope read:leads.',
  });
  assert.ok(Date.now() - Date.parse(at) < 60_000);
  assert.match(request_id, /^req_/);

  await call('POST', '/api/v1/leads', { email: 'no address' });
  await call('POST', '/api/v1/lead', {});
  const { body } = await second('GET', `/api/v1/keys/${key.uuid}/usage`);
  const usage = body.data ?? body;
  assert.equal(usage.requests, 5);
  assert.deepEqual(
    [usage.last_refusal.path, usage.last_refusal.status, usage.last_refusal.code],
    ['/api/v1/lead', 404, 'not_found'],
  );
});

test('the reason of a refused body names its fields', async () => {
  const key = await makeKey({});
  await caller(app, key.key)('POST', '/api/v1/leads', { first_name: 'Cy', email: 'no at' });
  const { last_refusal } = await usageOf(key);
  assert.equal(last_refusal.status, 422);
  assert.equal(last_refusal.message, 'The email field must be a valid email address.');
});

test('the requests of an exhausted key and of an expired key are counted as refused', async () => {
  const exhausted = await makeKey({ limit: '1/hour' });
  const call = caller(app, exhausted.key);
  await call('GET', '/api/v1/leads');
  await call('GET', '/api/v1/leads');
  const used = await usageOf(exhausted);
  assert.deepEqual(used.days.at(-1).statuses, [
    { status: 200, requests: 1 },
    { status: 429, requests: 1 },
  ]);
  assert.equal(used.last_refusal.code, 'rate_limited');

  const expired = await makeKey({});
  await app.database.pool.query(`update keys set expires_at = now() where number = $1`, [
    expired.id,
  ]);
  assert.equal((await caller(app, expired.key)('GET', '/api/v1/leads')).status, 401);
  assert.equal((await usageOf(expired)).last_refusal.code, 'unauthorized');
});

test('days and refusals that no report shows are deleted', async () => {
  const key = await makeKey({});
  await app.database.pool.query(
    `insert into key_requests (workspace_id, key_id, day, status, requests)
    select workspace_id, id, current_date - n, 200, 7 from keys, generate_series(0, 60) as n
    where number = $1`,
    [key.id],
  );
  await app.database.pool.query(
    `insert into key_refusals (workspace_id, key_id, at, method, path, status, code, message,
      request_id)
    select workspace_id, id, now() - interval '40 days', 'GET', '/', 404, 'not_found', '', ''
    from keys where number = $1`,
    [key.id],
  );
  const before = await usageOf(key);
  assert.deepEqual([before.requests, before.last_refusal], [30 * 7, null]);
  const { clock, read } = app.services;
  await cleanUpJob({ database: read.database, clock, webhookLogDays: 30 }).handle({});
  const { rows } = await app.database.pool.query(
    `select (select count(*) from key_requests r where r.key_id = k.id) as days,
      (select count(*) from key_refusals r where r.key_id = k.id) as refusals
    from keys k where number = $1`,
    [key.id],
  );
  assert.deepEqual(rows, [{ days: 32, refusals: 0 }]);
});
