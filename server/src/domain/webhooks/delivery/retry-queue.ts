// The messages of an endpoint that are due to be retried, in the database.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { type EndpointKey, ofEndpoint } from './endpoint.ts';

export interface Retry {
  seq: number;
  /** The number of the next attempt. */
  attempt: number;
  /** Failed attempts along the retry schedule. */
  failures: number;
}

/** Claims the retries that have been due longest. */
export async function claimDueRetries(
  { kysely }: Pick<Database, 'kysely'>,
  key: EndpointKey,
  now: Date,
  limit: number,
): Promise<Retry[]> {
  const { rows } = await sql<Retry>`
    update webhook_retries set claimed = true
    where ${ofEndpoint(key)} and seq in (
      select seq from webhook_retries
      where ${ofEndpoint(key)} and due_at <= ${now.toISOString()} and not claimed
      order by due_at limit ${limit})
    returning seq, attempt, failures`.execute(kysely);
  return rows.sort((one, other) => one.seq - other.seq);
}

/** The retries that a process claimed and did not finish. */
export async function readClaimedRetries(
  { kysely }: Pick<Database, 'kysely'>,
  key: EndpointKey,
): Promise<Retry[]> {
  const { rows } = await sql<Retry>`
    select seq, attempt, failures from webhook_retries
    where ${ofEndpoint(key)} and claimed`.execute(kysely);
  return rows;
}

/** The time of the next retry; null when there is none. */
export async function nextRetryAt(
  { kysely }: Pick<Database, 'kysely'>,
  key: EndpointKey,
): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(due_at) as due from webhook_retries
    where ${ofEndpoint(key)} and not claimed`.execute(kysely);
  return rows[0]?.due ?? null;
}

/** Releases claimed retries that were not sent. */
export async function releaseRetries(
  { kysely }: Pick<Database, 'kysely'>,
  key: EndpointKey,
  seqs: readonly number[],
): Promise<void> {
  await sql`
    update webhook_retries set claimed = false
    where ${ofEndpoint(key)} and seq = any(${seqs}::bigint[])`.execute(kysely);
}
