// Turns the notifications of a workspace on for a limited time. Transactions notify only while a
// process has subscribers of the workspace.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

export const notifyForMs = 60_000;

const until = sql`greatest(notify_until, now() + ${notifyForMs} * interval '1 millisecond')`;

/** Waits for writers of this workspace only. */
export async function keepNotificationsOn(
  { kysely }: Database,
  workspaceId: string,
): Promise<void> {
  await sql`update workspace_counters set notify_until = ${until}
    where workspace_id = ${workspaceId}`.execute(kysely);
}

/**
 * Does so for many workspaces. Those with an active writer are updated one by one: a single statement
 * would make the writers of every workspace wait for the writer of one.
 */
export async function keepAllNotificationsOn(
  database: Database,
  workspaceIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update workspace_counters c set notify_until = ${until}
    from (select workspace_id from workspace_counters
      where workspace_id = any(${workspaceIds}::uuid[]) for update skip locked) free
    where c.workspace_id = free.workspace_id returning c.workspace_id as id`.execute(
    database.kysely,
  );
  const updated = new Set(rows.map(({ id }) => id));
  const locked = workspaceIds.filter((id) => !updated.has(id));
  // A failure is retried by the next run, long before the mark expires.
  for (const id of locked) await keepNotificationsOn(database, id).catch(() => {});
}
