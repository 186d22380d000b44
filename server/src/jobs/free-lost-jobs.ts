// Releases the jobs of a killed process, so that another process runs them again: the library would
// leave them locked for four hours. A live process holds a claim under the name that locks its jobs.
import { createClaims } from '../platform/database/claims.ts';
import type { Connection, Database } from '../platform/database/pool.ts';
import { listLockHolders, unlockJobsOf } from '../platform/jobs/job-list.ts';
import type { Log } from '../platform/log.ts';

export interface LostJobs {
  /** Claims the name under which this process locks jobs from now on. */
  hold: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

interface LostJobsDeps {
  database: Pick<Database, 'kysely'>;
  connection: Connection;
  log: Log;
}

const checkEveryMs = 5_000;

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

  async function check(): Promise<void> {
    if (held !== undefined && !isHeld) isHeld = await claims.acquire(held);
    // A process that has just started may not hold its claim yet.
    for (const name of await listLockHolders(kysely, { forSeconds: 3 })) {
      if (name === held || !(await claims.acquire(name))) continue;
      log.warn({ name }, 'Releasing the jobs of a process that has ended');
      await unlockJobsOf(kysely, name);
      await claims.release(name);
    }
  }

  let checking = Promise.resolve();
  const timer = setInterval(() => {
    checking = check().catch((error) =>
      log.debug({ err: error }, 'Cannot look for lost jobs: the database is unavailable'),
    );
  }, checkEveryMs);
  return {
    async hold(name) {
      const previous = held;
      held = name;
      try {
        isHeld = await claims.acquire(name);
        if (previous !== undefined) await claims.release(previous);
      } catch {
        // The next check takes it, once the database is available again.
        isHeld = false;
      }
    },
    async stop() {
      clearInterval(timer);
      await checking;
      await claims.stop();
    },
  };
}
