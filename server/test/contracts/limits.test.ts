// Rate limits: exact over processes and restarts, and told with every answer to a valid key.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { changeKey } from '../../src/domain/keys/change-key.ts';
import { findKey } from '../../src/domain/keys/find-key.ts';
import { type Contract, contracts, type Limit } from '../../src/domain/keys/key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { buildTestApp, type TestTenant } from '../build-test-app.ts';
import type { Answer } from '../call.ts';
import { asker, atOnce, countStatuses } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';

const tenant = await buildTestApp();
const { app, database } = tenant;
const second = await openSecondApp(database.connection);
after(async () => {
  await second.close();
  await tenant.close();
});

const asks = [app, second.app].map((one) => asker(one, { path: '/api/v1/leads', key: '' }));
const [ask] = asks as [(typeof asks)[0]];
const askBoth = (index: number) => asks[index % 2] as typeof ask;

const jane = { name: 'Jane Doe', email: 'jane@example.com', phone: '1', event_date: '2026-08-15' };
const lead = {
  ...{ ...jane, first_name: 'Jane', last_name: 'Doe', firstName: 'Jane', lastName: 'Doe' },
  ...{ state: 'TX', seller: 'acme', category: 'Solar' },
};
const pathOf = (contract: Contract) => (contract === 'leadmarket' ? '/api/leads' : '/api/v1/leads');

let tenants = 0;
/** A key with the limit that its contract has, in a workspace where nothing was counted yet. */
async function freshKey(contract: Contract): Promise<{ key: string; of: TestTenant }> {
  tenants += 1;
  const of = await tenant.addTenant(`fresh-${tenants}`);
  return { key: await tenant.addKey({ contract, tenant: of, limit: null }), of };
}

async function setLimit(key: string, limit: Limit | null): Promise<void> {
  const { id, workspaceId } = await findKey(database.kysely, key, undefined);
  const deps = { database, clock: systemClock, listeners };
  await changeKey(deps, workspaceId, id, { limit }, { type: 'command', id: null });
}

const header = ({ headers }: Answer, name: string) => Number(headers[`x-ratelimit-${name}`]);

function assertTold(answer: Answer, limit: number, seconds: number): void {
  const said = `${answer.status} ${JSON.stringify(answer.headers)}`;
  assert.equal(header(answer, 'limit'), limit, said);
  const remaining = header(answer, 'remaining');
  assert.ok(Number.isInteger(remaining) && remaining >= 0 && remaining <= limit, said);
  const reset = header(answer, 'reset');
  const now = Date.now() / 1000;
  assert.ok(Number.isInteger(reset) && reset > now - 2 && reset <= now + seconds + 2, said);
  assert.match(String(answer.headers['x-request-id']), /^req_/);
}

function assertRefused(answer: Answer, seconds: number): void {
  assert.equal(answer.status, 429);
  assert.equal(header(answer, 'remaining'), 0);
  const wait = String(answer.headers['retry-after']);
  assert.match(wait, /^[1-9]\d*$/);
  assert.ok(Number(wait) <= seconds);
  assert.ok(Math.abs(Date.now() / 1000 + Number(wait) - header(answer, 'reset')) <= 2, wait);
}

test('of 200 RemixCRM posts at once in a fresh hour exactly 100 make a lead', async () => {
  const { key, of } = await freshKey('remixcrm');
  const other = await tenant.addKey({ contract: 'remixcrm', tenant: of, limit: null });
  const answers = await atOnce(200, (index) =>
    askBoth(index)(jane, { key: index % 3 === 0 ? other : key }),
  );
  assert.deepEqual(countStatuses(answers), { 201: 100, 429: 100 });
  const made = answers.filter(({ status }) => status === 201);
  assert.deepEqual(
    made.map((answer) => header(answer, 'remaining')).sort((one, next) => one - next),
    Array.from({ length: 100 }, (_, index) => index),
  );
  for (const answer of answers) {
    assertTold(answer, 100, 3_600);
    if (answer.status !== 429) continue;
    assertRefused(answer, 3_600);
    assert.deepEqual(Object.keys(answer.body), ['error']);
  }
  assert.equal(new Set(answers.map((answer) => header(answer, 'reset'))).size, 1);

  const restarted = await openSecondApp(database.connection);
  const again = asker(restarted.app, { path: '/api/v1/leads', key });
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

test('at RemixCRM only a lead that was made counts', async () => {
  const { key } = await freshKey('remixcrm');
  const first = await ask(jane, { key, headers: { 'idempotency-key': 'once' } });
  assert.equal(header(first, 'remaining'), 99);
  const free: Parameters<typeof ask>[] = [
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
    const answer = await ask(body, { ...options, key });
    assertTold(answer, 100, 3_600);
    assert.equal(header(answer, 'remaining'), 99, `${answer.status}`);
  }
  const replays = await atOnce(20, (index) =>
    askBoth(index)(jane, { key, headers: { 'idempotency-key': 'many' } }),
  );
  assert.deepEqual(countStatuses(replays), { 201: 20 });
  assert.equal(header(await ask(jane, { key }), 'remaining'), 97);
});

test('at RemixCRM a used up hour refuses what would make a lead, and nothing else', async () => {
  const key = await tenant.addKey({ contract: 'remixcrm', limit: { quota: 1, seconds: 3_600 } });
  const once = { 'idempotency-key': 'used up' };
  const first = await ask(jane, { key, headers: once });
  const asked: [number, Parameters<typeof ask>][] = [
    [429, [jane]],
    [429, [{ ...jane, email: 'other@example.com' }, { headers: { 'idempotency-key': 'new' } }]],
    [201, [jane, { headers: once }]],
    [422, [{ ...jane, name: 'Other' }, { headers: once }]],
    [400, [{ ...jane, email: 'x' }]],
    [400, ['{']],
    [404, [undefined, { method: 'GET' }]],
  ];
  for (const [status, [body, options]] of asked) {
    const answer = await ask(body, { ...options, key });
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.equal(header(answer, 'remaining'), 0);
    if (status === 429) assertRefused(answer, 3_600);
    if (status === 201) assert.deepEqual(answer.body, first.body);
  }
});

test('elsewhere every request with a valid key counts, a refused one and a replay too', async () => {
  for (const contract of contracts) {
    if (contract === 'remixcrm') continue;
    const key = await tenant.addKey({ contract, limit: { quota: 50, seconds: 3_600 } });
    const path = pathOf(contract);
    const once = { 'idempotency-key': `count-${contract}` };
    const requests: Parameters<typeof ask>[] = [
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
      const answer: Answer = await ask(body, { path, ...options, key });
      remaining -= 1;
      const said: string = `${contract} ${answer.status} ${JSON.stringify(answer.body)}`;
      assertTold(answer, 50, 3_600);
      assert.equal(header(answer, 'remaining'), remaining, said);
    }
  }
});

test('each contract has its limit, and a 429 in its words', async () => {
  const limits: [Contract, number, number, unknown][] = [
    ['leadhub', 1_000, 3_600, 'RATE_LIMITED'],
    ['crmleadpro', 1_000, 60, 'RATE_LIMITED'],
    ['snapcrm', 200, 60, 'Too Many Requests'],
    ['leadmarket', 60, 60, 'Rate limit exceeded'],
  ];
  for (const [contract, quota, seconds, words] of limits) {
    const { key } = await freshKey(contract);
    const path = pathOf(contract);
    const tries = quota > 200 ? 1 : quota;
    const answers = await atOnce(tries, (index) => askBoth(index)({}, { key, path }));
    for (const answer of answers) assertTold(answer, quota, seconds);
    if (quota > 200) {
      await database.pool.query('update rate_windows set used = quota where quota = $1', [quota]);
    }
    for (const request of [lead, '{', undefined]) {
      const answer = await ask(request, { key, path });
      assertTold(answer, quota, seconds);
      assertRefused(answer, seconds);
      const { code, error } = answer.body;
      assert.equal(code ?? error, words);
    }
    const lost = await ask(undefined, { key, path: '/api/v1/nothing', method: 'GET' });
    assertRefused(lost, seconds);
  }
});

test('the plan of a workspace decides the limit of CRMLead Pro', async () => {
  const { key, of } = await freshKey('crmleadpro');
  assert.equal(header(await ask({}, { key }), 'limit'), 1_000);
  await database.pool.query(`update workspaces set plan = 'pro' where id = $1`, [of.workspace.id]);
  for (const one of asks) assert.equal(header(await one({}, { key }), 'limit'), 5_000);
});

test('a limit that is changed holds at once on every process', async () => {
  for (const contract of contracts) {
    const { key } = await freshKey(contract);
    const path = pathOf(contract);
    for (const one of asks) assert.ok(header(await one('{', { key, path }), 'limit') > 3);
    await setLimit(key, { quota: 3, seconds: 60 });
    for (const one of asks) assertTold(await one('{', { key, path }), 3, 3_600);
    await setLimit(key, { quota: 1_000_000, seconds: 60 });
    for (const one of asks) {
      const answer = await one('{', { key, path });
      assert.equal(answer.status, 400);
      assert.equal(header(answer, 'limit'), 1_000_000);
    }
  }
});

test('a RemixCRM key with a limit of its own has a window of its own', async () => {
  const { key, of } = await freshKey('remixcrm');
  assert.equal(header(await ask(jane, { key }), 'remaining'), 99);
  const limit = { quota: 2, seconds: 60 };
  const own = await tenant.addKey({ contract: 'remixcrm', tenant: of, limit });
  const answers = await atOnce(5, (index) => askBoth(index)(jane, { key: own }));
  assert.deepEqual(countStatuses(answers), { 201: 2, 429: 3 });
  assert.equal(header(await ask(jane, { key }), 'remaining'), 98);
});

test('an answer without a valid key tells no limit', async () => {
  const { headers, status } = await ask(lead, { key: `lh_${'0'.repeat(32)}` });
  assert.equal(status, 401);
  assert.equal(headers['x-ratelimit-limit'], undefined);
  assert.match(String(headers['x-request-id']), /^req_/);
});
