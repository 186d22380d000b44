import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../test/database.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import { jobsTable } from '../platform/jobs/private-tables.ts';
import { silentLog } from '../platform/log.ts';
import { waitUntil } from '../platform/wait-until.ts';
import { startJobs } from './run-jobs.ts';

const database = await createTestDatabase();
after(database.drop);
const { pool, connection } = database;

function startProcess(handle: (payload: unknown) => Promise<void>) {
  const tasks = [{ task: 'test', handle }];
  return startJobs({ database, connection, tasks, log: silentLog, concurrency: 1 });
}

test('another process runs the job of a killed process, and leaves that of a live one alone', async () => {
  const done: unknown[] = [];
  const { promise: blocked, resolve: unblock } = Promise.withResolvers<void>();
  const first = await startProcess(async (payload) => {
    done.push(payload);
    await blocked;
  });
  const add = (name: string) => addJobs(pool, [{ task: 'test', payload: { name } }]);
  await add('long');
  assert.ok(await waitUntil(async () => done.length === 1, { withinMs: 5_000 }));
  await add('lost');
  await pool.query(`update ${jobsTable} set locked_by = 'pool-gone',
    attempts = 1, locked_at = now() - interval '1 minute' where payload ->> 'name' = 'lost'`);
  const second = await startProcess(async (payload) => {
    done.push(payload);
  });
  assert.ok(await waitUntil(async () => done.length > 1, { withinMs: 9_000 }));
  // The check covered all locked jobs and released only the lost one.
  assert.deepEqual(done, [{ name: 'long' }, { name: 'lost' }]);
  const locked = async () => {
    const { rows } = await pool.query<{ payload: { name: string } }>(`select payload
      from ${jobsTable} where locked_by is not null`);
    return rows.map(({ payload }) => payload.name);
  };
  // The end of a job is recorded after its handler has returned.
  assert.ok(await waitUntil(async () => (await locked()).length === 1, { withinMs: 5_000 }));
  assert.deepEqual(await locked(), ['long']);
  unblock();
  await Promise.all([first.stop(), second.stop()]);
});
