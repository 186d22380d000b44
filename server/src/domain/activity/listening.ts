// Says in the database that somebody listens to a workspace: transactions notify only where one does.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';

export const heardForMs = 60_000;

const until = sql`greatest(heard_until, now() + ${heardForMs} * interval '1 millisecond')`;

/** Waits for whoever writes in the workspace, and for nobody else. */
export async function listenToWorkspace({ kysely }: Database, workspaceId: string): Promise<void> {
  await sql`update workspace_counters set heard_until = ${until}
    where workspace_id = ${workspaceId}`.execute(kysely);
}

/**
 * The same for many. Those that are being written in are taken one by one: a statement for all
 * would keep the writers of every workspace waiting for those of one.
 */
export async function listenToWorkspaces(
  database: Database,
  workspaceIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update workspace_counters c set heard_until = ${until}
    from (select workspace_id from workspace_counters
      where workspace_id = any(${workspaceIds}::uuid[]) for update skip locked) free
    where c.workspace_id = free.workspace_id returning c.workspace_id as id`.execute(
    database.kysely,
  );
  const heard = new Set(rows.map(({ id }) => id));
  const busy = workspaceIds.filter((id) => !heard.has(id));
  // One that fails is tried again the next time, long before its time is up.
  for (const id of busy) await listenToWorkspace(database, id).catch(() => {});
}
