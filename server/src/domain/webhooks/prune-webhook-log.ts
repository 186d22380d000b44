// Removes what is old in the log of webhooks, and all of those that were deleted: some thousand
// attempts at a time, so that nobody waits for it.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

type Db = Kysely<Tables>;

const step = 5_000;

export async function pruneWebhookLog(db: Db, workspaceId: string, before: Date): Promise<void> {
  for (const webhookId of await loggedWebhooks(db, workspaceId)) {
    const isThere = await db
      .selectFrom('webhook_positions')
      .select('seq')
      .where('workspace_id', '=', workspaceId)
      .where('webhook_id', '=', webhookId)
      .executeTakeFirst();
    // Of what is not told yet, and of what will be tried again, the attempts are counted on.
    const told = isThere?.seq;
    const isOld = told === undefined ? sql`true` : sql`at < ${before.toISOString()}`;
    const mayGo =
      told === undefined
        ? sql`true`
        : sql`a.seq <= ${told} and not exists (
            select from webhook_retries r
            where r.workspace_id = ${workspaceId} and r.webhook_id = ${webhookId}
              and r.seq = a.seq)`;
    await pruneAttempts(db, { workspaceId, webhookId, isOld, mayGo });
  }
  await sql`delete from webhook_replays
    where workspace_id = ${workspaceId} and finished_at < ${before.toISOString()}`.execute(db);
}

/** Each webhook of which something is in the log, found without reading all of it. */
async function loggedWebhooks(db: Db, workspaceId: string): Promise<string[]> {
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
  mayGo: RawBuilder<unknown>;
}

async function pruneAttempts(db: Db, pruning: Pruning): Promise<void> {
  const { workspaceId, webhookId, isOld, mayGo } = pruning;
  const log = sql`a.workspace_id = ${workspaceId} and a.webhook_id = ${webhookId}`;
  let from = { seq: -1, attempt: 0 };
  for (;;) {
    const behind = sql`${log} and (a.seq, a.attempt) > (${from.seq}, ${from.attempt})`;
    const { rows } = await sql<{ seq: number; attempt: number; some: boolean }>`
      with piece as (
        select seq, attempt, ${isOld} as old from webhook_attempts a where ${behind}
        order by seq, attempt limit ${step})
      select seq, attempt, (select bool_or(old) from piece) as some
      from piece order by seq desc, attempt desc limit 1`.execute(db);
    const [last] = rows;
    // Messages are in the order of time: behind a piece with nothing old there is nothing old.
    if (last === undefined || !last.some) return;
    await sql`
      delete from webhook_attempts a
      where ${behind} and (a.seq, a.attempt) <= (${last.seq}, ${last.attempt})
        and ${isOld} and ${mayGo}`.execute(db);
    from = last;
  }
}
