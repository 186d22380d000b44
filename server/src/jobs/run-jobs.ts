// Runs the jobs that transactions added, and scheduled jobs. After a long outage of the database it
// restarts the runner, until it is stopped.
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type LogLevel, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Connection, Database } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { freeLostJobs, type LostJobs } from './free-lost-jobs.ts';
import type { JobHandler } from './job-handler.ts';

export interface JobsOptions {
  database: Database;
  connection: Connection;
  tasks: readonly JobHandler[];
  log: Log;
  /** The maximum number of jobs in progress. */
  concurrency: number;
}

export interface Jobs {
  /** Takes no more jobs; resolves when the jobs in progress have ended and are recorded. */
  stop: () => Promise<void>;
}

interface Runner {
  /** Resolves when it has ended, by itself or by `stop`. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
}

const restartDelayMs = 2_000;
const dayMs = 86_400_000;
// Without a batch the library does not wait until the end of a job is recorded: a failure to record
// it is an unhandled rejection, and stop() returns while the job can still run again. With one, a
// failure stops the runner, which then restarts, and stop() waits for the record.
const recordInBatches = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const stopping = new AbortController();
  const lost = freeLostJobs(options);
  const startRunner = () => createRunner(options, lost, stopping.signal);
  let runner = await startRunner();
  const supervised = supervise();

  async function supervise(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.ended;
      // One that has ended by a failure still has its clock.
      await runner.stop();
      if (!stopping.signal.aborted) await restart();
    }
  }

  async function restart(): Promise<void> {
    options.log.warn('The job runner stopped; restarting it.');
    for (;;) {
      try {
        await sleep(restartDelayMs, undefined, { signal: stopping.signal });
        runner = await startRunner();
        break;
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.log.warn({ err: error }, 'The job runner could not start; trying again.');
      }
    }
    if (stopping.signal.aborted) await runner.stop();
  }

  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      await supervised;
      await lost.stop();
    },
  };
}

async function createRunner(
  { database, tasks, log, concurrency }: JobsOptions,
  lost: LostJobs,
  stopping: AbortSignal,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const claimed: Promise<void>[] = [];
  events.on('pool:create', ({ workerPool }) => claimed.push(lost.hold(workerPool.id)));
  // Once it could not record the end of a job, the library miscounts what it still has to record, and
  // may wait for it forever after all jobs have ended.
  const hasGivenUp = Promise.all([
    once(events, 'pool:fatalError'),
    once(events, 'pool:gracefulShutdown:complete'),
  ]);
  const scheduled = tasks.flatMap(({ task, schedule }) =>
    schedule === undefined
      ? []
      : [
          {
            task,
            match: schedule,
            options: { backfillPeriod: dayMs, jobKey: task, queueName: task },
          },
        ],
  );
  const runner = await run({
    events,
    pgPool: database.pool,
    preset: { worker: recordInBatches },
    concurrency,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      tasks.map(({ task, handle }) => [task, (payload: unknown) => handle(payload, stopping)]),
    ),
    parsedCronItems: parseCronItems(scheduled),
    logger: new Logger(() => (level, message) => writeLog(log, level, message)),
  });
  await Promise.all(claimed);
  return {
    ended: Promise.race([runner.promise.catch(() => {}), hasGivenUp]),
    async stop() {
      // It may already have stopped by itself.
      await Promise.race([runner.stop().catch(() => {}), hasGivenUp]);
    },
  };
}

/** Lowers the level: the library logs each successful job at "info", too much for a log. */
function writeLog(log: Log, level: `${LogLevel}`, message: string): void {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
  else if (level === 'info') log.debug(message);
  else log.trace(message);
}
