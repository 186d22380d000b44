// kill -9 of the program around the commit of a change: repeated with its Idempotency-Key, the
// request runs once, whether the kill was before or after the commit.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { startProgram } from './program.ts';
import { slowWrites } from './slow-writes.ts';
import { createTenant } from './tenant.ts';

const own = await createTestDatabase();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await database.close();
  await own.drop();
});
const { keys } = await createTenant(database);
const env = { DATABASE_URL: own.url, INLET_ROLE: 'api' };
let program = await startProgram({ env });
const slow = slowWrites(database, 'tasks');

async function createTask(url: string, title: string) {
  const response = await fetch(`${url}/api/v1/tasks`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      'content-type': 'application/json',
      'idempotency-key': title,
    },
    body: JSON.stringify({ title }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function countTasks(title: string): Promise<number> {
  const { rows } = await database.pool.query(
    'select count(*)::integer from tasks where title = $1',
    [title],
  );
  return rows[0].count;
}

for (const when of ['within the commit', 'before the commit'] as const) {
  test(`a kill ${when}, then a repeat → one task`, async () => {
    await slow.begin(when);
    const lost = createTask(program.url, when).catch(() => 'no response');
    assert.ok(await waitUntil(slow.isSleeping, { withinMs: 10_000, everyMs: 5 }));
    program.kill('SIGKILL');
    await program.ended;
    assert.equal(await lost, 'no response');

    program = await startProgram({ env });
    let response = await createTask(program.url, when);
    // PostgreSQL may still process the request of the killed program.
    await waitUntil(
      async () => {
        if (response.status === 409) response = await createTask(program.url, when);
        return response.status !== 409;
      },
      { withinMs: 10_000, everyMs: 100 },
    );
    assert.equal(response.status, 201, response.text);
    const replayed = response.headers.get('idempotency-replayed');
    assert.equal(replayed, when === 'within the commit' ? 'true' : null);
    assert.equal((await createTask(program.url, when)).text, response.text);
    assert.equal(await countTasks(when), 1);
  });
}
