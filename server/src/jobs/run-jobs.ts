// Does the jobs that transactions added, and those of the calendar. It goes on until it is stopped:
// when the database was away for long, it begins anew.
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Logger,
  type LogLevel,
  parseCronItems,
  type Runner,
  run,
  type WorkerEvents,
} from 'graphile-worker';
import type { Connection, Database } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { freeLostJobs, type LostJobs } from './free-lost-jobs.ts';
import type { JobHandler } from './job-handler.ts';

export interface JobsOptions {
  database: Database;
  connection: Connection;
  tasks: readonly JobHandler[];
  log: Log;
  /** How many are done at once. */
  concurrency: number;
}

export interface Jobs {
  /** Takes no more jobs and resolves when those that were begun are done. */
  stop: () => Promise<void>;
}

const pauseMs = 2_000;
const dayMs = 86_400_000;
// Without a batch the library does not wait until the end of a job is recorded: a failure to record
// it is a rejection that nobody handles, and stopping returns while the job can still run again.
// With one, a failure stops the runner, which is started anew, and stopping waits for the record.
const recordInBatches = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const stopping = new AbortController();
  const lost = freeLostJobs(options);
  const begin = () => runOnce(options, lost, stopping.signal);
  let runner = await begin();
  const ended = keepRunning();

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.promise.catch(() => {});
      if (!stopping.signal.aborted) await runAgain();
    }
  }

  async function runAgain(): Promise<void> {
    options.log.warn('The jobs stopped and will be started again.');
    for (;;) {
      try {
        await sleep(pauseMs, undefined, { signal: stopping.signal });
        runner = await begin();
        break;
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.log.warn({ err: error }, 'The jobs could not be started.');
      }
    }
    if (stopping.signal.aborted) await runner.stop().catch(() => {});
  }

  return {
    async stop() {
      stopping.abort();
      // It may have stopped by itself a moment ago.
      await runner.stop().catch(() => {});
      await ended;
      await lost.stop();
    },
  };
}

async function runOnce(
  { database, tasks, log, concurrency }: JobsOptions,
  lost: LostJobs,
  stopping: AbortSignal,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  const held: Promise<void>[] = [];
  events.on('pool:create', ({ workerPool }) => held.push(lost.hold(workerPool.id)));
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
    logger: new Logger(() => (level, message) => tell(log, level, message)),
  });
  await Promise.all(held);
  return runner;
}

/** Each job that went well is said at "info" by the library, which is more than a log should hold. */
function tell(log: Log, level: `${LogLevel}`, message: string): void {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
  else if (level === 'info') log.debug(message);
  else log.trace(message);
}
