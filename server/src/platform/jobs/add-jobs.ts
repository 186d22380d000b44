// Adds jobs in the transaction that causes them: they are there if and only if it commits.
import type { Queries } from '../database/queries.ts';

export interface Job {
  task: string;
  payload: Record<string, unknown>;
  runAt?: Date;
  /** A job of the same key that has not begun is replaced by this one. */
  key?: string;
  /** Of the jobs of a queue one runs at a time, in all processes together. */
  queue?: string;
}

const text = `
select graphile_worker.add_jobs(array(
  select j from json_populate_recordset(null::graphile_worker.job_spec, $1) as j))`;

export async function addJobs(queries: Queries, jobs: Job[]): Promise<void> {
  if (jobs.length === 0) return;
  // Of two with one key the later replaces the earlier, here as in the table.
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
