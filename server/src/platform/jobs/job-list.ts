// The jobs that are waiting, under way or given up, and what an operator does with one of them. A job
// that went well is not there any more.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/schema.gen.ts';
import { privateJobs } from './private-tables.ts';

export type JobState = 'running' | 'failed' | 'due' | 'later';

export interface ListedJob {
  id: string;
  task: string;
  payload: unknown;
  state: JobState;
  runAt: Date;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  createdAt: Date;
  lockedAt: Date | null;
}

// "running" comes first: what is done for the last time is not given up yet.
const listed = sql`
  select j.id::text as id, t.identifier as task, j.payload,
    case when j.locked_at is not null then 'running'
      when j.attempts >= j.max_attempts then 'failed'
      when j.run_at <= now() then 'due' else 'later' end as state,
    j.run_at as "runAt", j.attempts, j.max_attempts as "maxAttempts",
    j.last_error as "lastError", j.created_at as "createdAt", j.locked_at as "lockedAt"
  from ${privateJobs}`;

/** Those that are next come first. */
export async function listJobs(
  db: Kysely<Tables>,
  { failed = false, limit }: { failed?: boolean; limit: number },
): Promise<ListedJob[]> {
  const { rows } = await sql<ListedJob>`
    select * from (${listed}) l where ${failed ? sql`state = 'failed'` : sql`true`}
    order by "runAt", id limit ${limit}`.execute(db);
  return rows;
}

export async function findJob(db: Kysely<Tables>, id: string): Promise<ListedJob | undefined> {
  const { rows } = await sql<ListedJob>`${listed} where j.id = ${id}::bigint`.execute(db);
  return rows[0];
}

/** It is done now, as often as if it were new. False when it is just being done, or gone. */
export async function retryJob(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.reschedule_jobs(
      array[${id}::bigint], run_at => now(), attempts => 0)`.execute(db);
  return rows.length > 0;
}

/** It is never done. False when it is just being done, or gone. */
export async function dropJob(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.complete_jobs(array[${id}::bigint])`.execute(db);
  return rows.length > 0;
}

/** The names of the workers that have held the lock of a job for so long. */
export async function listLockHolders(
  db: Kysely<Tables>,
  { forSeconds }: { forSeconds: number },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct j.locked_by as name from ${privateJobs}
    where j.locked_at < now() - ${forSeconds} * interval '1 second'`.execute(db);
  return rows.map(({ name }) => name);
}

/** Lets others do the jobs that this worker had begun. */
export async function unlockJobsOf(db: Kysely<Tables>, name: string): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array[${name}])`.execute(db);
}

/** How many are in each state, and how long the oldest that is due has waited. */
export async function countJobs(
  db: Kysely<Tables>,
): Promise<{ counts: Record<JobState, number>; oldestDueSeconds: number }> {
  const { rows } = await sql<{ state: JobState; count: number; waited: number }>`
    select state, count(*)::integer as count,
      extract(epoch from now() - min("runAt"))::float8 as waited
    from (${listed}) l group by state`.execute(db);
  const counts = { due: 0, later: 0, running: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return { counts, oldestDueSeconds: rows.find(({ state }) => state === 'due')?.waited ?? 0 };
}
