// A workspace with blocked requests takes a bounded share of the connections, so that others do not
// wait.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller, type TestResponse } from '../call.ts';
import { atOnce, countStatuses } from '../requests.ts';
import { countBlocked, waitUntilBlocked, whileLocked } from './locks.ts';

const app = await buildTestApp();
after(app.close);
const greedy = caller(app, app.keys.leadhub);
const other = await app.addTenant('other').then(({ keys }) => caller(app, keys.leadhub));
const { pool } = app.database;

/** Blocks changes of the first workspace. */
const lock = `select 1 from workspace_counters where workspace_id = '${app.workspace.id}' for update`;

test('520 changes of a locked workspace at once → others are served, and the excess gets 503', async () => {
  let responses: Promise<TestResponse[]> | undefined;
  await whileLocked(pool, lock, async () => {
    responses = atOnce(520, (index) => greedy('POST', '/api/v1/tags', { name: `tag ${index}` }));
    await waitUntilBlocked(pool, 1);
    for (let count = 0; count < 5; count += 1) {
      const made = await other('POST', '/api/v1/tags', { name: `tag ${count}` });
      assert.equal(made.status, 201);
      assert.equal((await other('GET', '/api/v1/leads')).status, 200);
      assert.equal((await other('POST', '/api/v1/leads', { first_name: 'Ada' })).status, 201);
    }
    assert.ok(
      (await countBlocked(pool)) <= 6,
      'one workspace holds at most two thirds of the slots',
    );
  });
  const counts = countStatuses((await responses) ?? []);
  assert.equal((counts[201] ?? 0) + (counts[503] ?? 0), 520);
  assert.ok((counts[503] ?? 0) >= 10 && (counts[201] ?? 0) > 0, JSON.stringify(counts));
  const refused = (await responses)?.find(({ status }) => status === 503);
  assert.equal(refused?.headers['retry-after'], '1');
  assert.match(JSON.stringify(refused?.body), /Too many of your requests/);
});

test('a HEAD request → holds one slot, as a GET does', async () => {
  const responses = await atOnce(50, () => greedy('HEAD', '/api/v1/tags'));
  assert.deepEqual(countStatuses(responses), { 200: 50 });
});

test('each kind of work → its own time limit for a statement', async () => {
  const limits = await Promise.all(
    Object.entries(app.services.reads).map(async ([work, { database }]) => {
      const { rows } = await database.pool.query('show statement_timeout');
      return [work, rows[0].statement_timeout];
    }),
  );
  assert.deepEqual(Object.fromEntries(limits), { request: '10s', search: '5s', report: '20s' });
});

test('a statement above its time limit → 503 with Retry-After, and the connection is free again', async () => {
  const search = app.services.reads.search.database;
  const blocker = await pool.connect();
  try {
    await blocker.query('begin; lock table leads in access exclusive mode');
    await search.pool.query(`set statement_timeout = 100`);
    const response = await greedy('GET', '/api/v1/leads?search=ada');
    assert.equal(response.status, 503);
    assert.equal(response.headers['retry-after'], '5');
    assert.match(response.body.message, /took too long/);
  } finally {
    await blocker.query('rollback');
    blocker.release();
  }
  assert.equal((await greedy('GET', '/api/v1/leads?search=ada')).status, 200);
});
