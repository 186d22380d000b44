import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** What there is to do for a workspace. */
export interface TurnState {
  /** The last event that the starter has read. */
  readTo: number;
  lastEvent: number;
  /** When the next run is due, and when the next schedule is; null for none. */
  runAt: Date | null;
  scheduleAt: Date | null;
}

/** Undefined for a workspace that never had an active automation. */
export async function readTurnState(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<TurnState | undefined> {
  const { rows } = await sql<TurnState>`
    select s.read_to as "readTo", c.last_event as "lastEvent",
      (select min(r.wake_at) from automation_runs r where r.workspace_id = ${workspaceId}
        and r.state in ('ready', 'waiting', 'calling') and r.wake_at is not null) as "runAt",
      (select min(d.next_at) from automation_schedules d
        where d.workspace_id = ${workspaceId}) as "scheduleAt"
    from automation_state s join workspace_counters c on c.workspace_id = s.workspace_id
    where s.workspace_id = ${workspaceId}`.execute(db);
  return rows[0];
}
