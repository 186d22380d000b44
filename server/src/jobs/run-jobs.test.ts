import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../test/database.ts';
import { addJobs, type Job } from '../platform/jobs/add-jobs.ts';
import { silentLog } from '../platform/log.ts';
import { waitUntil } from '../platform/wait-until.ts';
import type { JobHandler } from './job-handler.ts';
import { type Jobs, startJobs } from './run-jobs.ts';

const database = await createTestDatabase();
after(() => database.drop());

const seen: unknown[] = [];
const record: JobHandler = {
  task: 'record',
  handle: async (payload) => {
    seen.push(payload);
  },
};

const start = (...tasks: JobHandler[]) =>
  startJobs({
    ...{ database, connection: database.connection, tasks },
    ...{ log: silentLog, concurrency: 2 },
  });
const add = (...jobs: Job[]) => addJobs((text, values) => database.pool.query(text, values), jobs);
const isSeen = (count: number) =>
  waitUntil(() => seen.length === count, { withinMs: 15_000 }).then((done) => assert.ok(done));

async function during(jobs: Jobs, what: () => Promise<void>) {
  seen.length = 0;
  try {
    await what();
  } finally {
    await jobs.stop();
  }
}

test('a job is done with its payload, whether it was added before the start or after', async () => {
  await add({ task: 'record', payload: { n: 1 } });
  await during(await start(record), async () => {
    await isSeen(1);
    await add({ task: 'record', payload: { n: 2 } });
    await isSeen(2);
    assert.deepEqual(seen, [{ n: 1 }, { n: 2 }]);
  });
});

test('a job that failed stays, to be done later', async () => {
  const fail: JobHandler = { task: 'fail', handle: () => Promise.reject(new Error('not today')) };
  await during(await start(fail), async () => {
    await add({ task: 'fail', payload: {} });
    const hasFailed = async () => {
      const { rows } = await database.pool.query(
        'select attempts, last_error, run_at > now() as later from graphile_worker.jobs',
      );
      return rows[0]?.attempts === 1 && /not today/.test(rows[0].last_error) && rows[0].later;
    };
    assert.ok(await waitUntil(hasFailed, { withinMs: 15_000 }));
  });
  await database.pool.query('delete from graphile_worker._private_jobs');
});

test('jobs go on after the database dropped every connection', async () => {
  await during(await start(record), async () => {
    await add({ task: 'record', payload: {} });
    await isSeen(1);
    await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await add({ task: 'record', payload: {} });
    await isSeen(2);
  });
});

test('stopping waits for the job that was begun', async () => {
  let release = () => {};
  let begun = false;
  let ended = false;
  const slow: JobHandler = {
    task: 'slow',
    handle: async () => {
      begun = true;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      ended = true;
    },
  };
  const jobs = await start(slow);
  await add({ task: 'slow', payload: {} });
  assert.ok(await waitUntil(() => begun, { withinMs: 15_000 }));
  const stopped = jobs.stop();
  release();
  await stopped;
  assert.ok(ended);
});

test('a job that takes long is told when the program stops', async () => {
  let begun = false;
  const long: JobHandler = {
    task: 'long',
    handle: async (_, stopping) => {
      begun = true;
      if (stopping?.aborted === false) await once(stopping, 'abort');
    },
  };
  const jobs = await start(long);
  await add({ task: 'long', payload: {} });
  assert.ok(await waitUntil(() => begun, { withinMs: 15_000 }));
  await jobs.stop();
  const { rows } = await database.pool.query('select 1 from graphile_worker.jobs');
  assert.equal(rows.length, 0);
});
