// Each minute: the figures of every workspace are brought up to the end of its log. Some seconds of it
// are one job, so that a program that stops need not wait; while much is left or happens, it is
// followed by another.
import { followUntil } from '../domain/analytics/catch-up.ts';
import { followSoon, followTask } from '../domain/analytics/follow-job.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import type { JobHandler } from './job-handler.ts';

const muchEvents = 1_000;
const againMs = 5_000;
const atMostMs = 3_000;

export function followAnalyticsJob({ database }: { database: Database }): JobHandler {
  return {
    task: followTask,
    schedule: '* * * * *',
    async handle(_, stopping) {
      const deadline = performance.now() + atMostMs;
      const isEnough = () => performance.now() >= deadline || stopping?.aborted === true;
      let followed = 0;
      for (const { id } of await listWorkspaces(database.kysely)) {
        followed += await followUntil(database, id, isEnough);
      }
      const isLate = performance.now() >= deadline;
      if (isLate || followed >= muchEvents) await followSoon(database, isLate ? 0 : againMs);
    },
  };
}
