// Each minute: what leads are searched by is brought up to date. Some seconds of it are one job, so
// that a program that stops need not wait; what is left is the next one's, after a pause that leaves
// the machine to the leads that come in.
import { followLeadSearch } from '../domain/leads/search/follow-lead-search.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Database } from '../platform/database/pool.ts';
import { addJobs } from '../platform/jobs/add-jobs.ts';
import type { JobHandler } from './job-handler.ts';

const task = 'follow-lead-search';
const atMostMs = 2_000;
const pauseMs = 4_000;

export function followLeadSearchJob({ database }: { database: Database }): JobHandler {
  return {
    task,
    schedule: '* * * * *',
    async handle(_, stopping) {
      const deadline = performance.now() + atMostMs;
      const isEnough = () => performance.now() >= deadline || stopping?.aborted === true;
      let isDone = true;
      for (const { id } of await listWorkspaces(database.kysely)) {
        if (!(await followLeadSearch(database, id, isEnough))) isDone = false;
        if (isEnough()) break;
      }
      if (isDone) return;
      const runAt = new Date(Date.now() + pauseMs);
      await addJobs(
        (text, values) => database.pool.query(text, values),
        [{ task, payload: {}, key: `${task}/rest`, runAt }],
      );
    },
  };
}
