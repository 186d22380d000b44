// What follows when an automation is switched on or off, or gets another trigger.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Automation, Settings } from './automation.ts';
import { openState } from './runs/insert-runs.ts';
import { nextOccurrence } from './starter/next-occurrence.ts';

interface Switched extends Pick<Automation, 'id' | 'active'> {
  trigger: Settings;
  wasActive: boolean;
  timeZone: string;
}

/** Runs that have begun go on, whether it is on or off. */
export async function switchAutomation(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  { id, active, wasActive, trigger, timeZone }: Switched,
): Promise<void> {
  if (active && !wasActive) {
    await sql`update automations a set active_since = c.last_event from workspace_counters c
      where a.workspace_id = ${workspaceId} and a.id = ${id}
        and c.workspace_id = ${workspaceId}`.execute(db);
  }
  if (active || wasActive) await openState(db, workspaceId);
  const next = active ? nextOccurrence(trigger, at, timeZone) : null;
  if (next === null) {
    await sql`delete from automation_schedules
      where workspace_id = ${workspaceId} and automation_id = ${id}`.execute(db);
  } else {
    await sql`insert into automation_schedules (workspace_id, automation_id, next_at)
      values (${workspaceId}, ${id}, ${next})
      on conflict (workspace_id, automation_id)
        do update set next_at = excluded.next_at, occurrence = null, reached = null`.execute(db);
  }
}
