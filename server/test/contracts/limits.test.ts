// Rate limits: exact over processes and restarts, and in the headers of every response to a valid
// key.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { changeKey } from '../../src/domain/keys/change-key.ts';
import { findKey } from '../../src/domain/keys/find-key.ts';
import { type Contract, contracts, type Limit } from '../../src/domain/keys/key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp, type TestTenant } from '../build-test-app.ts';
import type { TestResponse } from '../call.ts';
import { atOnce, countStatuses, createSender } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';

const tenant = await buildTestApp();
const { app, database } = tenant;
const second = await openSecondApp(database.connection);
after(async () => {
  await second.close();
  await tenant.close();
});

const senders = [app, second.app].map((one) =>
  createSender(one, { path: '/api/v1/leads', key: '' }),
);
const [send] = senders as [(typeof senders)[0]];
const senderOf = (index: number) => senders[index % 2] as typeof send;

const jane = { name: 'Jane Doe', email: 'jane@example.com', phone: '1', event_date: '2026-08-15' };
const lead = {
  ...{ ...jane, first_name: 'Jane', last_name: 'Doe', firstName: 'Jane', lastName: 'Doe' },
  ...{ state: 'TX', seller: 'acme', category: 'Solar' },
};
const pathOf = (contract: Contract) => (contract === 'leadmarket' ? '/api/leads' : '/api/v1/leads');

let tenants = 0;
/** A key with the default limit of its contract, in a new workspace. */
async function freshKey(contract: Contract): Promise<{ key: string; of: TestTenant }> {
  tenants += 1;
  const of = await tenant.addTenant(`fresh-${tenants}`);
  return { key: await tenant.addKey({ contract, tenant: of, limit: null }), of };
}

async function setLimit(key: string, limit: Limit | null): Promise<void> {
  const { id, workspaceId } = await findKey(database.kysely, key, undefined);
  const deps = { database, clock: systemClock, listeners };
  await changeKey(deps, { workspaceId, actor: { type: 'command', id: null } }, { id }, { limit });
}

const header = ({ headers }: TestResponse, name: string) => Number(headers[`x-ratelimit-${name}`]);

function assertLimitHeaders(response: TestResponse, limit: number, seconds: number): void {
  const context = `${response.status} ${JSON.stringify(response.headers)}`;
  assert.equal(header(response, 'limit'), limit, context);
  const remaining = header(response, 'remaining');
  assert.ok(Number.isInteger(remaining) && remaining >= 0 && remaining <= limit, context);
  const reset = header(response, 'reset');
  const now = Date.now() / 1000;
  assert.ok(Number.isInteger(reset) && reset > now - 2 && reset <= now + seconds + 2, context);
  assert.match(String(response.headers['x-request-id']), /^req_/);
}

function assertRefused(response: TestResponse, seconds: number): void {
  assert.equal(response.status, 429);
  assert.equal(header(response, 'remaining'), 0);
  const wait = String(response.headers['retry-after']);
  assert.match(wait, /^[1-9]\d*$/);
  assert.ok(Number(wait) <= seconds);
  assert.ok(Math.abs(Date.now() / 1000 + Number(wait) - header(response, 'reset')) <= 2, wait);
}

test('200 RemixCRM posts at once in a new hour create exactly 100 leads', async () => {
  const { key, of } = await freshKey('remixcrm');
  const other = await tenant.addKey({ contract: 'remixcrm', tenant: of, limit: null });
  const responses = await atOnce(200, (index) =>
    senderOf(index)(jane, { key: index % 3 === 0 ? other : key }),
  );
  assert.deepEqual(countStatuses(responses), { 201: 100, 429: 100 });
  const made = responses.filter(({ status }) => status === 201);
  assert.deepEqual(
    made.map((response) => header(response, 'remaining')).sort((one, next) => one - next),
    Array.from({ length: 100 }, (_, index) => index),
  );
  for (const response of responses) {
    assertLimitHeaders(response, 100, 3_600);
    if (response.status !== 429) continue;
    assertRefused(response, 3_600);
    assert.deepEqual(Object.keys(response.body), ['error']);
  }
  assert.equal(new Set(responses.map((response) => header(response, 'reset'))).size, 1);

  const restarted = await openSecondApp(database.connection);
  const again = createSender(restarted.app, { path: '/api/v1/leads', key });
  assertRefused(await again(jane), 3_600);
  const elsewhere = await freshKey('remixcrm');
  assert.equal((await again(jane, { key: elsewhere.key })).status, 201);

  await database.pool.query(
    `update rate_windows set closes_at = now() where workspace_id = $1 and subject = 'remixcrm'`,
    [of.workspace.id],
  );
  const next = await again(jane);
  assert.equal(next.status, 201);
  assert.equal(header(next, 'remaining'), 99);
  await restarted.close();
});

test('RemixCRM counts only created leads', async () => {
  const { key } = await freshKey('remixcrm');
  const first = await send(jane, { key, headers: { 'idempotency-key': 'once' } });
  assert.equal(header(first, 'remaining'), 99);
  const free: Parameters<typeof send>[] = [
    ['{'],
    [{ ...jane, email: 'x' }],
    [{}],
    [jane, { headers: { 'idempotency-key': 'once' } }],
    [{ ...jane, name: 'Other' }, { headers: { 'idempotency-key': 'once' } }],
    [jane, { headers: { 'content-type': 'text/plain' } }],
    [undefined, { method: 'GET' }],
    [' '.repeat(1024 * 1024 + 1)],
  ];
  for (const [body, options] of free) {
    const response = await send(body, { ...options, key });
    assertLimitHeaders(response, 100, 3_600);
    assert.equal(header(response, 'remaining'), 99, `${response.status}`);
  }
  const replays = await atOnce(20, (index) =>
    senderOf(index)(jane, { key, headers: { 'idempotency-key': 'many' } }),
  );
  assert.deepEqual(countStatuses(replays), { 201: 20 });
  assert.equal(header(await send(jane, { key }), 'remaining'), 97);
});

test('RemixCRM at its limit rejects only requests that would create a lead', async () => {
  const key = await tenant.addKey({ contract: 'remixcrm', limit: { quota: 1, seconds: 3_600 } });
  const once = { 'idempotency-key': 'used up' };
  const first = await send(jane, { key, headers: once });
  const cases: [number, Parameters<typeof send>][] = [
    [429, [jane]],
    [429, [{ ...jane, email: 'other@example.com' }, { headers: { 'idempotency-key': 'new' } }]],
    [201, [jane, { headers: once }]],
    [422, [{ ...jane, name: 'Other' }, { headers: once }]],
    [400, [{ ...jane, email: 'x' }]],
    [400, ['{']],
    [404, [undefined, { method: 'GET' }]],
  ];
  for (const [status, [body, options]] of cases) {
    const response = await send(body, { ...options, key });
    assert.equal(response.status, status, JSON.stringify(response.body));
    assert.equal(header(response, 'remaining'), 0);
    if (status === 429) assertRefused(response, 3_600);
    if (status === 201) assert.deepEqual(response.body, first.body);
  }
});

test('the other contracts count every request with a valid key, also rejected and replayed ones', async () => {
  for (const contract of contracts) {
    if (contract === 'remixcrm') continue;
    const key = await tenant.addKey({ contract, limit: { quota: 50, seconds: 3_600 } });
    const path = pathOf(contract);
    const once = { 'idempotency-key': `count-${contract}` };
    const requests: Parameters<typeof send>[] = [
      [lead, { headers: once }],
      [lead, { headers: once }],
      [{ ...lead, firstName: 'B', first_name: 'B', name: 'B' }, { headers: once }],
      [{}],
      ['{'],
      ['[]'],
      [lead, { headers: { 'content-type': 'text/plain' } }],
      [' '.repeat(1024 * 1024 + 1)],
      [undefined, { method: 'DELETE' }],
      [undefined, { method: 'GET', path: '/nothing' }],
      [undefined, { method: 'GET', path: '/api/v1/leads/%zz' }],
      [{ ...lead, seller: 'nobody', tagId: 'nobody', email: 'x' }],
    ];
    let remaining = 50;
    for (const [body, options] of requests) {
      const response: TestResponse = await send(body, { path, ...options, key });
      remaining -= 1;
      const context: string = `${contract} ${response.status} ${JSON.stringify(response.body)}`;
      assertLimitHeaders(response, 50, 3_600);
      assert.equal(header(response, 'remaining'), remaining, context);
    }
  }
});

test('each contract has its default limit, and its own 429', async () => {
  const limits: [Contract, number, number, unknown][] = [
    ['leadhub', 1_000, 3_600, 'RATE_LIMITED'],
    ['crmleadpro', 1_000, 60, 'RATE_LIMITED'],
    ['snapcrm', 200, 60, 'Too Many Requests'],
    ['leadmarket', 60, 60, 'Rate limit exceeded'],
  ];
  for (const [contract, quota, seconds, expected] of limits) {
    const { key } = await freshKey(contract);
    const path = pathOf(contract);
    const tries = quota > 200 ? 1 : quota;
    const responses = await atOnce(tries, (index) => senderOf(index)({}, { key, path }));
    for (const response of responses) assertLimitHeaders(response, quota, seconds);
    if (quota > 200) {
      await database.pool.query('update rate_windows set used = quota where quota = $1', [quota]);
    }
    for (const request of [lead, '{', undefined]) {
      const response = await send(request, { key, path });
      assertLimitHeaders(response, quota, seconds);
      assertRefused(response, seconds);
      const { code, error } = response.body;
      assert.equal(code ?? error, expected);
    }
    const lost = await send(undefined, { key, path: '/api/v1/nothing', method: 'GET' });
    assertRefused(lost, seconds);
  }
});

test('the plan of a workspace sets the limit of CRMLead Pro', async () => {
  const { key, of } = await freshKey('crmleadpro');
  assert.equal(header(await send({}, { key }), 'limit'), 1_000);
  await database.pool.query(`update workspaces set plan = 'pro' where id = $1`, [of.workspace.id]);
  for (const one of senders) assert.equal(header(await one({}, { key }), 'limit'), 5_000);
});

test('a changed limit takes effect at once on every process', async () => {
  for (const contract of contracts) {
    const { key } = await freshKey(contract);
    const path = pathOf(contract);
    for (const one of senders) assert.ok(header(await one('{', { key, path }), 'limit') > 3);
    await setLimit(key, { quota: 3, seconds: 60 });
    for (const one of senders) assertLimitHeaders(await one('{', { key, path }), 3, 3_600);
    await setLimit(key, { quota: 1_000_000, seconds: 60 });
    for (const one of senders) {
      const response = await one('{', { key, path });
      assert.equal(response.status, 400);
      assert.equal(header(response, 'limit'), 1_000_000);
    }
  }
});

test('a RemixCRM key with its own limit has its own window', async () => {
  const { key, of } = await freshKey('remixcrm');
  assert.equal(header(await send(jane, { key }), 'remaining'), 99);
  const limit = { quota: 2, seconds: 60 };
  const own = await tenant.addKey({ contract: 'remixcrm', tenant: of, limit });
  const responses = await atOnce(5, (index) => senderOf(index)(jane, { key: own }));
  assert.deepEqual(countStatuses(responses), { 201: 2, 429: 3 });
  assert.equal(header(await send(jane, { key }), 'remaining'), 98);
});

test('a response without a valid key has no rate limit headers', async () => {
  const { headers, status } = await send(lead, { key: `lh_${'0'.repeat(32)}` });
  assert.equal(status, 401);
  assert.equal(headers['x-ratelimit-limit'], undefined);
  assert.match(String(headers['x-request-id']), /^req_/);
});
