// What the sender knows of an account: its pause, its problem and its limits. The row is also the lock
// under which messages are taken.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

export interface AccountState {
  paused_until: Date | null;
  pauses: number;
  problem: string | null;
  problem_code: number | null;
  messaging_limit: number | null;
  synced_at: Date | null;
}

/** Creates the row of a new account. */
export async function lockAccount(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
): Promise<AccountState> {
  await sql`insert into whatsapp_accounts (workspace_id, integration_id)
    values (${workspaceId}, ${integrationId}) on conflict do nothing`.execute(db);
  const { rows } = await sql<AccountState>`
    select paused_until, pauses, problem, problem_code, messaging_limit, synced_at
    from whatsapp_accounts
    where workspace_id = ${workspaceId} and integration_id = ${integrationId} for update`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The integration of the account is gone.');
  return row;
}

/** Without the lock; undefined for an account that has sent nothing yet. */
export async function readAccountState(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
): Promise<{ isPaused: boolean; problem: string | null } | undefined> {
  const { rows } = await sql<{ isPaused: boolean; problem: string | null }>`
    select coalesce(paused_until > now(), false) as "isPaused", problem
    from whatsapp_accounts
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}`.execute(db);
  return rows[0];
}

export async function updateAccount(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
  columns: Partial<AccountState & { phone: string | null }>,
): Promise<void> {
  await db
    .updateTable('whatsapp_accounts')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('integration_id', '=', integrationId)
    .execute();
}

const firstPauseMs = 1_000;
const longestPauseMs = 15 * 60_000;

/** Twice as long each time. Pure. */
export const pauseAfter = (pauses: number): number =>
  Math.min(firstPauseMs * 2 ** pauses, longestPauseMs);

/** An account with a problem tries a message that often. */
export const problemPauseMs = 10 * 60_000;
