import { sql } from 'kysely';
import type { RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { getSpeedToLead } from './settings.ts';
import { checkMinutes, isOn, type SpeedToLead } from './speed-to-lead.ts';

export interface SpeedToLeadChanges {
  minutes?: { [Level in keyof SpeedToLead['minutes']]?: number | null | undefined };
  workingHoursOnly?: boolean | undefined;
}

/** Leads that came in before it was on have no clock. */
export function updateSpeedToLead(
  deps: WriteDeps,
  context: RequestContext,
  changes: SpeedToLeadChanges,
): Promise<SpeedToLead> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const before = await getSpeedToLead(write.db, workspaceId);
    const after = withChanges(before, changes);
    checkMinutes(after.minutes);
    const changed = whatChanged(factsOf(before), factsOf(after));
    if (changed === undefined) return before;
    await (isOn(after) ? turnOn(write, workspaceId, after) : turnOff(write, workspaceId));
    write.record({
      ...{ type: 'workspace.updated', subjectType: 'workspace', subjectId: workspaceId },
      ...changed,
    });
    return after;
  });
}

function withChanges(
  { minutes, workingHoursOnly }: SpeedToLead,
  changes: SpeedToLeadChanges,
): SpeedToLead {
  const given = Object.entries(changes.minutes ?? {}).filter(([, value]) => value !== undefined);
  return {
    minutes: { ...minutes, ...Object.fromEntries(given) },
    workingHoursOnly: changes.workingHoursOnly ?? workingHoursOnly,
  };
}

const factsOf = ({ minutes, workingHoursOnly }: SpeedToLead) => ({
  speed_to_lead: { ...minutes, working_hours_only: workingHoursOnly },
});

/** Every clock is due at once, so that its next level follows the new minutes. */
async function turnOn(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  { minutes: { owner, next, manager }, workingHoursOnly }: SpeedToLead,
): Promise<void> {
  await sql`
    insert into speed_to_lead (workspace_id, owner_minutes, next_minutes, manager_minutes,
      working_hours_only, read_to)
    select c.workspace_id, ${owner}::integer, ${next}::integer, ${manager}::integer,
      ${workingHoursOnly}, c.last_event
    from workspace_counters c where c.workspace_id = ${workspaceId}
    on conflict (workspace_id) do update set
      owner_minutes = excluded.owner_minutes, next_minutes = excluded.next_minutes,
      manager_minutes = excluded.manager_minutes,
      working_hours_only = excluded.working_hours_only`.execute(db);
  await sql`update lead_clocks set due_at = ${at}
    where workspace_id = ${workspaceId}`.execute(db);
}

async function turnOff({ db }: WorkspaceWrite, workspaceId: string): Promise<void> {
  await sql`delete from speed_to_lead where workspace_id = ${workspaceId}`.execute(db);
  await sql`delete from lead_clocks where workspace_id = ${workspaceId}`.execute(db);
}
