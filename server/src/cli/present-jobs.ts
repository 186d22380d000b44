// How commands show a job, and find the one that was named.
import { DomainError } from '../domain/errors.ts';
import type { Database } from '../platform/database/pool.ts';
import { findJob, type ListedJob } from '../platform/jobs/job-list.ts';
import { invalidOption } from './options.ts';

export const jobArgument = ['[id]', 'The id of the job, as inlet jobs list shows it.'] as const;

export const jobJson = (job: ListedJob) => ({
  ...{ id: job.id, task: job.task, state: job.state, payload: job.payload },
  ...{ attempts: job.attempts, max_attempts: job.maxAttempts, last_error: job.lastError },
  run_at: job.runAt.toISOString(),
  created_at: job.createdAt.toISOString(),
  locked_at: job.lockedAt?.toISOString() ?? null,
});

/** Applies `change` to a job that is not running. */
export async function changeJob(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
  change: (db: Database['kysely'], id: string) => Promise<boolean>,
): Promise<ListedJob> {
  if (!/^\d{1,18}$/.test(id)) throw invalidOption('id', `"${id}" is not the id of a job.`);
  const job = await findJob(kysely, id);
  if (job === undefined) throw new DomainError('not_found', `There is no job ${id}.`);
  if (!(await change(kysely, id))) {
    throw new DomainError('conflict', `The job ${id} is just being done: wait until it ends.`);
  }
  return job;
}
