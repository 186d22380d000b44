import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Place } from './delivery/delivery-log.ts';

/** Messages that are to be sent again now, and along the whole schedule if need be. */
export async function queueAgain(
  db: Kysely<Tables>,
  { workspaceId, webhookId }: Place,
  seqs: readonly number[],
  now: Date,
): Promise<void> {
  const place = sql`workspace_id = ${workspaceId} and webhook_id = ${webhookId}`;
  // Of a message that is just being sent for the first time the log knows nothing yet.
  await sql`
    insert into webhook_retries (workspace_id, webhook_id, seq, attempt, tries, due_at)
    select ${workspaceId}, ${webhookId}, s.seq, 1 + coalesce((
        select max(a.attempt) from webhook_attempts a where ${place} and a.seq = s.seq
      ), (s.seq > p.seq and s.seq <= p.begun)::integer), 0, ${now.toISOString()}
    from unnest(${seqs}::bigint[]) as s(seq)
    cross join (select seq, begun from webhook_positions where ${place}) p
    on conflict (workspace_id, webhook_id, seq) do update set
      tries = 0, due_at = least(webhook_retries.due_at, excluded.due_at)`.execute(db);
}
