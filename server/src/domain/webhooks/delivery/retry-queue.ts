// What of a webhook has to be tried again, and when.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Place } from './delivery-log.ts';

export interface Retry {
  seq: number;
  attempt: number;
  tries: number;
}

const of = ({ workspaceId, webhookId }: Place) =>
  sql`workspace_id = ${workspaceId} and webhook_id = ${webhookId}`;

/** Takes up some that are due, the longest due first. */
export async function takeDue(
  { kysely }: Pick<Database, 'kysely'>,
  place: Place,
  now: Date,
  most: number,
): Promise<Retry[]> {
  const { rows } = await sql<Retry>`
    update webhook_retries set begun = true
    where ${of(place)} and seq in (
      select seq from webhook_retries
      where ${of(place)} and due_at <= ${now.toISOString()} and not begun
      order by due_at limit ${most})
    returning seq, attempt, tries`.execute(kysely);
  return rows.sort((one, other) => one.seq - other.seq);
}

/** When the next is due; null when there is none. */
export async function nextDue(
  { kysely }: Pick<Database, 'kysely'>,
  place: Place,
): Promise<Date | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select min(due_at) as due from webhook_retries
    where ${of(place)} and not begun`.execute(kysely);
  return rows[0]?.due ?? null;
}

/** Some that were taken up were not sent after all. */
export async function leaveDue(
  { kysely }: Pick<Database, 'kysely'>,
  place: Place,
  seqs: readonly number[],
): Promise<void> {
  await sql`
    update webhook_retries set begun = false
    where ${of(place)} and seq = any(${seqs}::bigint[])`.execute(kysely);
}
