import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, beforeEach, test } from 'node:test';
import type { PoolClient } from 'pg';
import { createTestDatabase } from '../../test/database.ts';
import { openDatabase } from '../platform/database/pool.ts';
import { addJobs, type Job } from '../platform/jobs/add-jobs.ts';
import { jobsTable } from '../platform/jobs/private-tables.ts';
import { silentLog } from '../platform/log.ts';
import { waitUntil } from '../platform/wait-until.ts';
import type { JobHandler } from './job-handler.ts';
import { startJobs } from './run-jobs.ts';

const database = await createTestDatabase();
after(() => database.drop());
// A job whose connection was dropped before its end was recorded stays, to be done again.
beforeEach(() => database.pool.query(`delete from ${jobsTable}`));

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
const add = (...jobs: Job[]) => addJobs(database.pool, jobs);
const pendingTasks = async () => {
  const { rows } = await database.pool.query<{ task: string }>(
    'select task_identifier as task from graphile_worker.jobs',
  );
  return rows.map(({ task }) => task);
};
const isSeen = (count: number) =>
  waitUntil(() => seen.length === count, { withinMs: 15_000 }).then((done) => assert.ok(done));

async function during(task: JobHandler, what: () => Promise<void>) {
  // Before the start: a job that waits is done as soon as there is a worker.
  seen.length = 0;
  const jobs = await start(task);
  try {
    await what();
  } finally {
    await jobs.stop();
  }
}

test('a job runs with its payload, whether it was added before the start or after', async () => {
  await add({ task: 'record', payload: { n: 1 } });
  await during(record, async () => {
    await isSeen(1);
    await add({ task: 'record', payload: { n: 2 } });
    await isSeen(2);
    assert.deepEqual(seen, [{ n: 1 }, { n: 2 }]);
  });
});

test('a job added again while it runs → runs again after its end', async () => {
  const begun: (() => void)[] = [];
  const slow: JobHandler = {
    task: 'slow',
    handle: () => new Promise((end) => void begun.push(end)),
  };
  const job = { task: 'slow', payload: {}, key: 'slow', queue: 'slow' };
  const hasBegun = (count: number) =>
    waitUntil(() => begun.length === count, { withinMs: 15_000 }).then((done) => assert.ok(done));
  const jobs = await start(slow, record);
  try {
    await add(job);
    await hasBegun(1);
    seen.length = 0;
    await add(job, { task: 'record', payload: {} });
    // A worker that was free has had its turn.
    await isSeen(1);
    assert.equal(begun.length, 1);
    begun[0]?.();
    await hasBegun(2);
  } finally {
    for (const end of begun) end();
    await jobs.stop();
  }
});

test('a job that fails is kept and runs again later', async () => {
  const fail: JobHandler = { task: 'fail', handle: () => Promise.reject(new Error('not today')) };
  await during(fail, async () => {
    await add({ task: 'fail', payload: {} });
    const hasFailed = async () => {
      const { rows } = await database.pool.query(
        'select attempts, last_error, run_at > now() as later from graphile_worker.jobs',
      );
      return rows[0]?.attempts === 1 && /not today/.test(rows[0].last_error) && rows[0].later;
    };
    assert.ok(await waitUntil(hasFailed, { withinMs: 15_000 }));
  });
});

test('the database drops every connection → jobs continue', async () => {
  await during(record, async () => {
    await add({ task: 'record', payload: {} });
    await isSeen(1);
    await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await add({ task: 'record', payload: {} });
    await isSeen(2);
  });
});

test('stop() while a job runs → resolves when the job has ended', async () => {
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

test('stop() → a job in progress receives the signal, and its end is recorded', async () => {
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
  assert.deepEqual(await pendingTasks(), []);
});

test('stop() while the end of a job is being recorded → resolves when it is', async () => {
  const blocker = await database.pool.connect();
  const blocked: JobHandler = {
    task: 'blocked',
    // Nobody can delete the job for as long as its row is locked.
    handle: async () => {
      await blocker.query('begin');
      await blocker.query(`select 1 from ${jobsTable} for update`);
    },
  };
  const jobs = await start(blocked);
  await add({ task: 'blocked', payload: {} });
  const isDeleting = async () => {
    const { rows } = await database.pool.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete%'`,
    );
    return rows.length > 0;
  };
  let isStopped = false;
  let stopped: Promise<void> | undefined;
  try {
    assert.ok(await waitUntil(isDeleting, { withinMs: 15_000 }));
    stopped = jobs.stop().then(() => {
      isStopped = true;
    });
    assert.equal(await waitUntil(() => isStopped, { withinMs: 300 }), false);
  } finally {
    await blocker.query('rollback');
    blocker.release();
    await stopped;
  }
  assert.deepEqual(await pendingTasks(), []);
});

test('no connection to record the end of a job → the jobs are started again', async () => {
  const small = openDatabase(database.connection, { poolSize: 2, connectWithinMs: 200 });
  const taken: PoolClient[] = [];
  const greedy: JobHandler = {
    task: 'greedy',
    // Takes the last free connection, so that its own end cannot be recorded.
    handle: async () => {
      taken.push(await small.pool.connect());
    },
  };
  seen.length = 0;
  const jobs = await startJobs({
    ...{ database: small, connection: database.connection, tasks: [greedy, record] },
    ...{ log: silentLog, concurrency: 1 },
  });
  try {
    await add({ task: 'greedy', payload: {} });
    assert.ok(await waitUntil(() => taken.length === 1, { withinMs: 15_000 }));
    assert.ok(await waitUntil(() => small.pool.waitingCount > 0, { withinMs: 15_000 }));
    assert.ok(await waitUntil(() => small.pool.waitingCount === 0, { withinMs: 15_000 }));
    for (const client of taken) client.release();
    await add({ task: 'record', payload: {} });
    await isSeen(1);
  } finally {
    await jobs.stop();
    await small.close();
  }
});

test('the end of one job cannot be recorded, those of others can → the jobs are started again', async () => {
  const small = openDatabase(database.connection, { poolSize: 2, connectWithinMs: 200 });
  const ends: PromiseWithResolvers<void>[] = [];
  const held: JobHandler = {
    task: 'held',
    handle: () => {
      const end = Promise.withResolvers<void>();
      ends.push(end);
      return end.promise;
    },
  };
  const errors: unknown[] = [];
  seen.length = 0;
  const jobs = await startJobs({
    ...{ database: small, connection: database.connection, tasks: [held, record] },
    ...{
      log: { ...silentLog, error: (error: unknown) => void errors.push(error) },
      concurrency: 3,
    },
  });
  const job = () => ({ task: 'held', payload: {} });
  try {
    await add(job(), job(), job());
    assert.ok(await waitUntil(() => ends.length === 3, { withinMs: 15_000 }));
    // The library keeps the other one to listen.
    const taken = await small.pool.connect();
    ends[0]?.resolve();
    const hasFailed = () => errors.some((error) => /Failed to complete/.test(String(error)));
    assert.ok(await waitUntil(hasFailed, { withinMs: 15_000 }));
    taken.release();
    ends[1]?.resolve();
    const isRecorded = async () => (await pendingTasks()).length === 2;
    assert.ok(await waitUntil(isRecorded, { withinMs: 15_000 }));
    ends[2]?.reject(new Error('not today'));
    await add({ task: 'record', payload: {} });
    await isSeen(1);
  } finally {
    for (const end of ends) end.resolve();
    await jobs.stop();
    await small.close();
  }
});
