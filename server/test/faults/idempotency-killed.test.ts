// kill -9 of the program around the commit of a change: repeated with its Idempotency-Key, the
// request is carried out once, whichever side of the commit the kill was on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { startProgram } from './program.ts';
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

/** Tasks are written as slowly as it takes to kill the program meanwhile. */
async function slowDown(when: 'before the commit' | 'within the commit'): Promise<void> {
  const timing =
    when === 'within the commit'
      ? 'create constraint trigger slow after insert on tasks deferrable initially deferred'
      : 'create trigger slow after insert on tasks';
  await database.pool.query(`
    create or replace function sleep_a_while() returns trigger language plpgsql
      as $$ begin perform pg_sleep(1.5); return null; end $$;
    drop trigger if exists slow on tasks;
    ${timing} for each row execute function sleep_a_while()`);
}

const sleeping = `select 1 from pg_stat_activity
  where datname = current_database() and wait_event = 'PgSleep'`;
const isSlow = async () => (await database.pool.query(sleeping)).rows.length > 0;

async function createTask(url: string, title: string) {
  const answer = await fetch(`${url}/api/v1/tasks`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      'content-type': 'application/json',
      'idempotency-key': title,
    },
    body: JSON.stringify({ title }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function countTasks(title: string): Promise<number> {
  const { rows } = await database.pool.query(
    'select count(*)::integer from tasks where title = $1',
    [title],
  );
  return rows[0].count;
}

for (const when of ['within the commit', 'before the commit'] as const) {
  test(`killed ${when}, the repeated request leaves one task`, async () => {
    await slowDown(when);
    const lost = createTask(program.url, when).catch(() => 'no answer');
    assert.ok(await waitUntil(isSlow, { withinMs: 10_000, everyMs: 5 }));
    program.kill('SIGKILL');
    await program.ended;
    assert.equal(await lost, 'no answer');

    program = await startProgram({ env });
    let answer = await createTask(program.url, when);
    // PostgreSQL still works for the program that is gone.
    await waitUntil(
      async () => {
        if (answer.status === 409) answer = await createTask(program.url, when);
        return answer.status !== 409;
      },
      { withinMs: 10_000, everyMs: 100 },
    );
    assert.equal(answer.status, 201, answer.text);
    const replayed = answer.headers.get('idempotency-replayed');
    assert.equal(replayed, when === 'within the commit' ? 'true' : null);
    assert.equal((await createTask(program.url, when)).text, answer.text);
    assert.equal(await countTasks(when), 1);
  });
}
