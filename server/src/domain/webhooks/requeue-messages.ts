import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type EndpointKey, ofEndpoint } from './delivery/endpoint.ts';

/** Queues messages for immediate delivery, with a new retry schedule if they fail. */
export async function requeueMessages(
  db: Kysely<Tables>,
  key: EndpointKey,
  seqs: readonly number[],
  now: Date,
): Promise<void> {
  const { workspaceId, webhookId } = key;
  // The first attempt of a message in flight is not in the log yet, but counts too.
  await sql`
    insert into webhook_retries (workspace_id, webhook_id, seq, attempt, failures, due_at)
    select ${workspaceId}, ${webhookId}, s.seq, 1 + coalesce((
        select max(a.attempt) from webhook_attempts a where ${ofEndpoint(key)} and a.seq = s.seq
      ), (s.seq > c.completed_seq and s.seq <= c.started_seq)::integer), 0, ${now.toISOString()}
    from unnest(${seqs}::bigint[]) as s(seq)
    cross join (
      select completed_seq, started_seq from webhook_checkpoints where ${ofEndpoint(key)}) c
    on conflict (workspace_id, webhook_id, seq) do update set
      failures = 0, due_at = least(webhook_retries.due_at, excluded.due_at)`.execute(db);
}
