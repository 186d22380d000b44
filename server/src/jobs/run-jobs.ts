// Does the jobs that transactions added, and those of the calendar. It goes on until it is stopped:
// when the database was away for long, it begins anew.
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, type LogLevel, parseCronItems, type Runner, run } from 'graphile-worker';
import type { Database } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import type { JobHandler } from './job-handler.ts';

export interface JobsOptions {
  database: Database;
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

export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const stopping = new AbortController();
  let runner = await runOnce(options, stopping.signal);
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
        runner = await runOnce(options, stopping.signal);
        break;
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.log.warn({ err: error }, 'The jobs could not be started.');
      }
    }
    if (stopping.signal.aborted) await runner.stop();
  }

  return {
    async stop() {
      stopping.abort();
      // It may have stopped by itself a moment ago.
      await runner.stop().catch(() => {});
      await ended;
    },
  };
}

function runOnce(
  { database, tasks, log, concurrency }: JobsOptions,
  stopping: AbortSignal,
): Promise<Runner> {
  const scheduled = tasks.flatMap(({ task, schedule }) =>
    schedule === undefined
      ? []
      : [{ task, match: schedule, options: { backfillPeriod: dayMs, jobKey: task } }],
  );
  return run({
    pgPool: database.pool,
    concurrency,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      tasks.map(({ task, handle }) => [task, (payload: unknown) => handle(payload, stopping)]),
    ),
    parsedCronItems: parseCronItems(scheduled),
    logger: new Logger(() => (level, message) => tell(log, level, message)),
  });
}

/** Each job that went well is said at "info" by the library, which is more than a log should hold. */
function tell(log: Log, level: `${LogLevel}`, message: string): void {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
  else if (level === 'info') log.debug(message);
  else log.trace(message);
}
