// Follows the leads of all workspaces that want to be quick. They are looked up every few seconds,
// which is soon enough for minutes, and costs other workspaces nothing.
import { sql } from 'kysely';
import { type FollowDeps, followLeads } from './follow-leads.ts';
import { type PassDeps, passLevels } from './pass-levels.ts';

export type WatchDeps = FollowDeps & PassDeps;

export async function watchLeads(
  deps: WatchDeps,
  { stopping, onError }: { stopping: AbortSignal; onError: (error: unknown) => void },
): Promise<void> {
  for (const workspaceId of await workspacesToWatch(deps)) {
    if (stopping.aborted) return;
    // The others go on.
    await watchWorkspace(deps, workspaceId, stopping).catch(onError);
  }
}

async function watchWorkspace(
  deps: WatchDeps,
  workspaceId: string,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted && (await followLeads(deps, workspaceId)));
  while (!stopping.aborted && (await passLevels(deps, workspaceId)));
}

async function workspacesToWatch({ database, clock }: WatchDeps): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.workspace_id as id from speed_to_lead s
    join workspace_counters c on c.workspace_id = s.workspace_id
    where s.read_to < c.last_event or exists (select from lead_clocks k
      where k.workspace_id = s.workspace_id and k.due_at <= ${clock.now()})`.execute(
    database.kysely,
  );
  return rows.map(({ id }) => id);
}
