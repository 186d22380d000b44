// A workspace whose requests are stuck takes a bounded share of the connections: nobody else waits.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { type Answer, caller } from '../call.ts';
import { atOnce, countStatuses } from '../requests.ts';
import { countStuck, untilStuck, whileLocked } from './hold-lock.ts';

const app = await buildTestApp();
after(app.close);
const greedy = caller(app, app.keys.leadhub);
const other = await app.addTenant('other').then(({ keys }) => caller(app, keys.leadhub));
const { pool } = app.database;

/** Changes of the first workspace wait for it. */
const lock = `select 1 from workspace_counters where workspace_id = '${app.workspace.id}' for update`;

test('520 changes of a locked workspace at once → others are served, what is too much is 503', async () => {
  let answers: Promise<Answer[]> | undefined;
  await whileLocked(pool, lock, async () => {
    answers = atOnce(520, (index) => greedy('POST', '/api/v1/tags', { name: `tag ${index}` }));
    await untilStuck(pool, 1);
    for (let count = 0; count < 5; count += 1) {
      const made = await other('POST', '/api/v1/tags', { name: `tag ${count}` });
      assert.equal(made.status, 201);
      assert.equal((await other('GET', '/api/v1/leads')).status, 200);
      assert.equal((await other('POST', '/api/v1/leads', { first_name: 'Ada' })).status, 201);
    }
    assert.ok((await countStuck(pool)) <= 6, 'one workspace holds at most two thirds of the slots');
  });
  const counts = countStatuses((await answers) ?? []);
  assert.equal((counts[201] ?? 0) + (counts[503] ?? 0), 520);
  assert.ok((counts[503] ?? 0) >= 10 && (counts[201] ?? 0) > 0, JSON.stringify(counts));
  const refused = (await answers)?.find(({ status }) => status === 503);
  assert.equal(refused?.headers['retry-after'], '1');
  assert.match(JSON.stringify(refused?.body), /Too many of your requests/);
});

test('a HEAD request → holds one slot, as a GET does', async () => {
  const answers = await atOnce(50, () => greedy('HEAD', '/api/v1/tags'));
  assert.deepEqual(countStatuses(answers), { 200: 50 });
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

test('a statement that passes its limit → 503 with Retry-After, and the connection is free again', async () => {
  const search = app.services.reads.search.database;
  const blocker = await pool.connect();
  try {
    await blocker.query('begin; lock table leads in access exclusive mode');
    await search.pool.query(`set statement_timeout = 100`);
    const answer = await greedy('GET', '/api/v1/leads?search=ada');
    assert.equal(answer.status, 503);
    assert.equal(answer.headers['retry-after'], '5');
    assert.match(answer.body.message, /took too long/);
  } finally {
    await blocker.query('rollback');
    blocker.release();
  }
  assert.equal((await greedy('GET', '/api/v1/leads?search=ada')).status, 200);
});
