// Jobs that a process was doing when it was killed are done by another: their library would leave
// them to it for hours. While it lives, a process holds a claim under the name that its jobs have.
import { createClaims } from '../platform/database/claims.ts';
import type { Connection, Database } from '../platform/database/pool.ts';
import { listLockHolders, unlockJobsOf } from '../platform/jobs/job-list.ts';
import type { Log } from '../platform/log.ts';

export interface LostJobs {
  /** Under this name this process does its jobs from now on. */
  hold: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

interface LostJobsDeps {
  database: Pick<Database, 'kysely'>;
  connection: Connection;
  log: Log;
}

const lookEveryMs = 5_000;

export function freeLostJobs({ database, connection, log }: LostJobsDeps): LostJobs {
  const { kysely } = database;
  let held: string | undefined;
  let isHeld = true;
  const claims = createClaims(connection, {
    kind: 'jobs',
    onLost: () => {
      isHeld = false;
    },
  });

  async function look(): Promise<void> {
    if (held !== undefined && !isHeld) isHeld = await claims.acquire(held);
    // Whoever has just begun may not hold its claim yet.
    for (const name of await listLockHolders(kysely, { forSeconds: 3 })) {
      if (name === held || !(await claims.acquire(name))) continue;
      log.warn({ name }, 'The jobs of a process that has stopped run again');
      await unlockJobsOf(kysely, name);
      await claims.release(name);
    }
  }

  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = look().catch((error) => log.debug({ err: error }, 'Jobs wait for the database'));
  }, lookEveryMs);
  return {
    async hold(name) {
      const before = held;
      held = name;
      try {
        isHeld = await claims.acquire(name);
        if (before !== undefined) await claims.release(before);
      } catch {
        // It is taken with the next look, as soon as the database is back.
        isHeld = false;
      }
    },
    async stop() {
      clearInterval(timer);
      await looking;
      await claims.stop();
    },
  };
}
