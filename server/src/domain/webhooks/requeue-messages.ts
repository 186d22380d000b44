import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { EndpointKey } from './delivery/endpoint.ts';

/** Queues messages for immediate delivery, with a new retry schedule if they fail. */
export async function requeueMessages(
  db: Kysely<Tables>,
  { workspaceId, webhookId }: EndpointKey,
  seqs: readonly number[],
  now: Date,
): Promise<void> {
  const ofEndpoint = sql`workspace_id = ${workspaceId} and webhook_id = ${webhookId}`;
  // The first attempt of a message in flight is not in the log yet, but counts too.
  await sql`
    insert into webhook_retries (workspace_id, webhook_id, seq, attempt, failures, due_at)
    select ${workspaceId}, ${webhookId}, s.seq, 1 + coalesce((
        select max(a.attempt) from webhook_attempts a where ${ofEndpoint} and a.seq = s.seq
      ), (s.seq > c.completed_seq and s.seq <= c.started_seq)::integer), 0, ${now.toISOString()}
    from unnest(${seqs}::bigint[]) as s(seq)
    cross join (
      select completed_seq, started_seq from webhook_checkpoints where ${ofEndpoint}) c
    on conflict (workspace_id, webhook_id, seq) do update set
      failures = 0, due_at = least(webhook_retries.due_at, excluded.due_at)`.execute(db);
}
