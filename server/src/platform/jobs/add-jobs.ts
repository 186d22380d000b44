// Adds jobs in the transaction that causes them: they exist if and only if it commits.
import type { Queries } from '../database/queries.ts';

export interface Job {
  task: string;
  payload: Record<string, unknown>;
  runAt?: Date;
  /** Replaces a job with the same key that has not started. */
  key?: string;
  /** The jobs of a queue run one at a time, across all processes. */
  queue?: string;
}

const text = `
select graphile_worker.add_jobs(array(
  select j from json_populate_recordset(null::graphile_worker.job_spec, $1) as j))`;

export async function addJobs(queries: Queries, jobs: Job[]): Promise<void> {
  if (jobs.length === 0) return;
  // As in the table, a later job replaces an earlier one with the same key.
  const unique = new Map(jobs.map((job) => [job.key ?? job, job]));
  const specs = [...unique.values()].map((job) => ({
    identifier: job.task,
    payload: job.payload,
    run_at: job.runAt,
    job_key: job.key,
    queue_name: job.queue,
  }));
  await queries.query({ text, values: [JSON.stringify(specs)] });
}

/** Removes a job that has not started. */
export async function removeJob(queries: Queries, key: string): Promise<void> {
  await queries.query({ text: 'select graphile_worker.remove_job($1)', values: [key] });
}
