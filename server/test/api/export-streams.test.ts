// Exports while they run: changes beside them, clients that stop reading, and clients that go away.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { eventually } from '../eventually.ts';
import { addManyLeads } from '../many-leads.ts';

const app = await buildTestApp();
after(app.close);
const url = await app.app.listen({ port: 0, host: '127.0.0.1' });
// With these notes, they are more than the connection holds.
const leads = 6_000;
await addManyLeads(app.database, app.workspace.id, leads);
await app.database.pool.query(`update leads set notes = repeat('Call again ', 330)`);

const headers = { authorization: `Bearer ${app.keys.leadhub}` };
const { pool } = app.services.read.database;
const isIdle = () => pool.idleCount === pool.totalCount && pool.waitingCount === 0;

async function start(query: string, signal?: AbortSignal) {
  const response = await fetch(`${url}/api/v1/exports/leads?${query}`, {
    headers,
    ...(signal && { signal }),
  });
  assert.equal(response.status, 200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const first = await reader.read();
  return { reader, first: first.value as Uint8Array };
}

test('leads that change beside an export → each row at most once, and none is torn', async () => {
  const { reader, first } = await start('columns=id,first_name,notes&sort=created_at');
  await app.database.pool.query(
    `update leads set first_name = 'Changed' where workspace_id = $1 and number % 3 = 0`,
    [app.workspace.id],
  );
  await app.database.pool.query(
    `update leads set deleted_at = now() where workspace_id = $1 and number % 10 = 1`,
    [app.workspace.id],
  );
  const chunks = [Buffer.from(first)];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(Buffer.from(value));
  }
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\r\n').slice(1);
  const ids = lines.map((line) => Number(line.split(',')[0]));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= leads * 0.9 && ids.length <= leads, `${ids.length} rows`);
  assert.deepEqual(
    lines.filter((line) => line.split(',').length !== 3),
    [],
  );
  await app.database.pool.query('update leads set deleted_at = null where workspace_id = $1', [
    app.workspace.id,
  ]);
});

test('a client that stops reading holds no connection; one that goes away ends the export', async () => {
  const leaving = new AbortController();
  const { reader } = await start('format=ndjson', leaving.signal);
  await eventually(isIdle, 'no connection is held');
  const statements = async () => {
    const { rows } = await app.database.pool.query<{ count: number }>(
      `select count(*)::integer as count from pg_stat_activity
       where datname = current_database() and state = 'active' and query like 'copy (%'`,
    );
    return rows[0]?.count;
  };
  assert.equal(await statements(), 0);
  leaving.abort();
  await assert.rejects(reader.read());
  await eventually(isIdle, 'all connections are free');
  const again = await fetch(`${url}/api/v1/exports/leads?columns=id`, { headers });
  assert.equal((await again.text()).trimEnd().split('\r\n').length, leads + 1);
});
