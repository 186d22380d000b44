// Lists pending, running and failed jobs, and lets an operator retry or drop one. Completed jobs have
// no row any more.
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

// "running" comes first: a job in its last attempt has not failed yet.
const selectJobs = sql`
  select j.id::text as id, t.identifier as task, j.payload,
    case when j.locked_at is not null then 'running'
      when j.attempts >= j.max_attempts then 'failed'
      when j.run_at <= now() then 'due' else 'later' end as state,
    j.run_at as "runAt", j.attempts, j.max_attempts as "maxAttempts",
    j.last_error as "lastError", j.created_at as "createdAt", j.locked_at as "lockedAt"
  from ${privateJobs}`;

/** The next job to run comes first. */
export async function listJobs(
  db: Kysely<Tables>,
  { failed = false, limit }: { failed?: boolean; limit: number },
): Promise<ListedJob[]> {
  const { rows } = await sql<ListedJob>`
    select * from (${selectJobs}) l where ${failed ? sql`state = 'failed'` : sql`true`}
    order by "runAt", id limit ${limit}`.execute(db);
  return rows;
}

export async function findJob(db: Kysely<Tables>, id: string): Promise<ListedJob | undefined> {
  const { rows } = await sql<ListedJob>`${selectJobs} where j.id = ${id}::bigint`.execute(db);
  return rows[0];
}

/** Runs the job now, with its attempts reset. False when it is running, or does not exist. */
export async function retryJob(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.reschedule_jobs(
      array[${id}::bigint], run_at => now(), attempts => 0)`.execute(db);
  return rows.length > 0;
}

/** Removes the job without running it. False when it is running, or does not exist. */
export async function dropJob(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select id from graphile_worker.complete_jobs(array[${id}::bigint])`.execute(db);
  return rows.length > 0;
}

/** The names of workers that have held the lock of a job for longer than `forSeconds`. */
export async function listLockHolders(
  db: Kysely<Tables>,
  { forSeconds }: { forSeconds: number },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct j.locked_by as name from ${privateJobs}
    where j.locked_at < now() - ${forSeconds} * interval '1 second'`.execute(db);
  return rows.map(({ name }) => name);
}

/** Unlocks the jobs that a worker had started, so that others run them. */
export async function unlockJobsOf(db: Kysely<Tables>, name: string): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array[${name}])`.execute(db);
}

/** The number of jobs in each state, and how long the oldest due job has waited. */
export async function countJobs(
  db: Kysely<Tables>,
): Promise<{ counts: Record<JobState, number>; oldestDueSeconds: number }> {
  const { rows } = await sql<{ state: JobState; count: number; waited: number }>`
    select state, count(*)::integer as count,
      extract(epoch from now() - min("runAt"))::float8 as waited
    from (${selectJobs}) l group by state`.execute(db);
  const counts = { due: 0, later: 0, running: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return { counts, oldestDueSeconds: rows.find(({ state }) => state === 'due')?.waited ?? 0 };
}

/** Of these keys, those of jobs that wait, run or have failed. */
export async function keysInUse(db: Kysely<Tables>, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select j.key from ${privateJobs} where j.key = any(${keys}::text[])`.execute(db);
  return new Set(rows.map(({ key }) => key));
}
