// One Idempotency-Key used concurrently and repeatedly, over two processes on one database.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { atOnce, countStatuses } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
const second = await openSecondApp(app.database.connection);
after(async () => {
  await second.close();
  await app.close();
});
const { pool } = app.database;
const calls = [app.app, second.app].map((one) => caller({ app: one }, app.keys.leadhub));
const call = calls[0] as (typeof calls)[0];
const callBoth = (index: number) => calls[index % 2] as typeof call;
const tasks = '/api/v1/tasks';

async function countTasks(title: string): Promise<number> {
  const { rows } = await pool.query('select count(*)::integer from tasks where title = $1', [
    title,
  ]);
  return rows[0].count;
}

test('50 equal posts at once over two processes create one task; the others get 409 or its response', async () => {
  const headers = { 'idempotency-key': 'fifty' };
  const body = { title: 'Call once' };
  const responses = await atOnce(50, (index) => callBoth(index)('POST', tasks, body, headers));
  const created = responses.filter(({ status }) => status === 201);
  const counts = countStatuses(responses);
  assert.equal((counts[201] ?? 0) + (counts[409] ?? 0), 50, JSON.stringify(counts));
  assert.equal(await countTasks(body.title), 1);
  assert.equal(new Set(created.map(({ text }) => text)).size, 1, 'all 201 are the same response');
  const firsts = created.filter(
    (response) => response.headers['idempotency-replayed'] === undefined,
  );
  assert.equal(firsts.length, 1);
  assert.equal((await call('POST', tasks, body, headers)).text, created[0]?.text);
});

test('a second post while the first waits for the workspace → 409 at once', async () => {
  const headers = { 'idempotency-key': 'slow' };
  const body = { title: 'Slow' };
  const holder = await pool.connect();
  try {
    await holder.query('begin');
    await holder.query('select from workspace_counters for update');
    const first = call('POST', tasks, body, headers);
    const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    assert.ok(
      await waitUntil(async () => (await pool.query(waits)).rows.length > 0, { withinMs: 5_000 }),
    );
    const refused = await callBoth(1)('POST', tasks, body, headers);
    assert.equal(refused.status, 409);
    assert.equal(refused.headers['retry-after'], '1');
    await holder.query('rollback');
    assert.equal((await first).status, 201);
  } finally {
    holder.release(true);
  }
  const again = await callBoth(1)('POST', tasks, body, headers);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal(await countTasks(body.title), 1);
});

test('a failed request stores nothing: a corrected one succeeds under the same key', async () => {
  const headers = { 'idempotency-key': 'put right' };
  const wrong = await call('POST', tasks, { title: 'Right', lead_id: 999_999_999 }, headers);
  assert.equal(wrong.status, 422);
  assert.equal((await call('POST', tasks, { title: 'Right' }, headers)).status, 201);
  assert.equal((await call('POST', tasks, { title: 'Other' }, headers)).status, 422);
});

test('a response is stored for 24 hours', async () => {
  const headers = { 'idempotency-key': 'a day' };
  const body = { title: 'Daily' };
  const first = await call('POST', tasks, body, headers);
  const age = (interval: string) =>
    pool.query(
      `update idempotency_records set created_at = now() - $1::interval where idempotency_key = 'a day'`,
      [interval],
    );
  await age('23 hours 59 minutes');
  assert.equal((await call('POST', tasks, body, headers)).text, first.text);
  await age('24 hours');
  assert.notEqual((await call('POST', tasks, body, headers)).text, first.text);
  assert.equal(await countTasks(body.title), 2);
});

test('20 equal leads of a signed-in person create one lead', async () => {
  const { call: callAsPerson } = await addPerson(app, 'agent');
  const headers = { 'idempotency-key': 'twenty' };
  const body = { first_name: 'Sarah', email: 'twenty@acme.example' };
  const responses = await atOnce(20, () => callAsPerson('POST', '/api/v1/leads', body, headers));
  assert.deepEqual(countStatuses(responses), { 201: 20 });
  assert.equal(new Set(responses.map(({ text }) => text)).size, 1);
  const { rows } = await pool.query(
    `select count(*)::integer from leads where email = 'twenty@acme.example'`,
  );
  assert.equal(rows[0].count, 1);
});

test('a test message under a key in flight → 409, and its outcome once it is sent', async () => {
  const made = await call('POST', '/api/v1/webhooks', {
    url: 'https://93.184.215.14/',
    events: ['*'],
  });
  const path = `/api/v1/webhooks/${made.body.data.id}/test`;
  const headers = { 'idempotency-key': 'test message' };
  const first = await call('POST', path, undefined, headers);
  await pool.query(
    `update idempotency_records set status = 0, created_at = now() where idempotency_key = 'test message'`,
  );
  assert.equal((await call('POST', path, undefined, headers)).status, 409);
  await pool.query(
    `update idempotency_records set created_at = now() - interval '1 minute' where idempotency_key = 'test message'`,
  );
  const second = await call('POST', path, undefined, headers);
  assert.equal(second.status, 200, 'the record of a stopped process is taken over');
  const again = await call('POST', path, undefined, headers);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal(again.text, second.text);
  assert.equal(first.status, 200);
});
