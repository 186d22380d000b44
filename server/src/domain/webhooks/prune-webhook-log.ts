// Deletes old attempts and replays, and all attempts of deleted webhooks, in batches of some thousand
// rows, so that each statement is short.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

type Db = Kysely<Tables>;

const batchSize = 5_000;

export async function pruneWebhookLog(db: Db, workspaceId: string, before: Date): Promise<void> {
  for (const webhookId of await findLoggedWebhooks(db, workspaceId)) {
    const checkpoint = await db
      .selectFrom('webhook_checkpoints')
      .select('completed_seq')
      .where('workspace_id', '=', workspaceId)
      .where('webhook_id', '=', webhookId)
      .executeTakeFirst();
    const isOld = checkpoint ? sql`at < ${before.toISOString()}` : sql`true`;
    // Recovery and retries still count the attempts of messages that are not completed.
    const isCompleted = checkpoint
      ? sql`a.seq <= ${checkpoint.completed_seq} and not exists (
            select from webhook_retries r
            where r.workspace_id = ${workspaceId} and r.webhook_id = ${webhookId}
              and r.seq = a.seq)`
      : sql`true`;
    await pruneAttempts(db, { workspaceId, webhookId, isOld, isCompleted });
  }
  await sql`delete from webhook_replays
    where workspace_id = ${workspaceId} and finished_at < ${before.toISOString()}`.execute(db);
}

/** Finds the webhooks that have attempts without reading all attempts. */
async function findLoggedWebhooks(db: Db, workspaceId: string): Promise<string[]> {
  const next = (after: RawBuilder<unknown>) => sql`(
    select webhook_id from webhook_attempts
    where workspace_id = ${workspaceId} and ${after} order by webhook_id limit 1)`;
  const { rows } = await sql<{ webhook_id: string }>`
    with recursive logged as (
      ${next(sql`true`)}
      union all
      select n.webhook_id from logged l cross join lateral ${next(sql`webhook_id > l.webhook_id`)} n)
    select webhook_id from logged`.execute(db);
  return rows.map(({ webhook_id }) => webhook_id);
}

interface Pruning {
  workspaceId: string;
  webhookId: string;
  isOld: RawBuilder<unknown>;
  isCompleted: RawBuilder<unknown>;
}

async function pruneAttempts(db: Db, pruning: Pruning): Promise<void> {
  const { workspaceId, webhookId, isOld, isCompleted } = pruning;
  const ofWebhook = sql`a.workspace_id = ${workspaceId} and a.webhook_id = ${webhookId}`;
  let from = { seq: -1, attempt: 0 };
  for (;;) {
    const isBehind = sql`${ofWebhook} and (a.seq, a.attempt) > (${from.seq}, ${from.attempt})`;
    const { rows } = await sql<{ seq: number; attempt: number; has_old: boolean }>`
      with batch as (
        select seq, attempt, ${isOld} as old from webhook_attempts a where ${isBehind}
        order by seq, attempt limit ${batchSize})
      select seq, attempt, (select bool_or(old) from batch) as has_old
      from batch order by seq desc, attempt desc limit 1`.execute(db);
    const [last] = rows;
    // Messages are in chronological order: after a batch without old attempts there are none.
    if (last === undefined || !last.has_old) return;
    await sql`
      delete from webhook_attempts a
      where ${isBehind} and (a.seq, a.attempt) <= (${last.seq}, ${last.attempt})
        and ${isOld} and ${isCompleted}`.execute(db);
    from = last;
  }
}
