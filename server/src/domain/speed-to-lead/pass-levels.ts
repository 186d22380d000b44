// Records an event for each level that the clock of a lead passes, with those whom it alerts. The
// level and its event are one transaction, so each passes once.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { systemActor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { alertedBy, dueAt, type Staff } from './people.ts';
import { readStaff } from './read-staff.ts';
import { readSetting } from './settings.ts';
import { type Level, nextLevel, type SpeedToLead } from './speed-to-lead.ts';
import { isWaiting } from './waiting-leads.ts';

export type PassDeps = WriteDeps & Pick<ReadDeps, 'catalogs'>;

// Each transaction holds the lock that all writers of the workspace wait for.
const batchSize = 200;

interface LeadClock {
  leadId: string;
  ownerId: string | null;
  since: Date;
  level: Level | null;
  waits: boolean;
}

/** Returns whether a level was due. */
export async function passLevels(deps: PassDeps, workspaceId: string): Promise<boolean> {
  if (!(await isDue(deps.database.kysely, workspaceId, deps.clock.now()))) return false;
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const setting = await readSetting(write.db, workspaceId);
    if (setting === undefined) return;
    const clocks = await takeDue(write, workspaceId);
    const staff = await readStaff(write.db, await catalogUnder(deps, workspaceId, write));
    const next = clocks
      .filter(({ waits }) => waits)
      .map((clock) => moveOn(write, setting, staff, clock));
    await removeClocks(
      write,
      workspaceId,
      clocks.filter(({ waits }) => !waits),
    );
    await writeClocks(write, workspaceId, next);
  });
  return true;
}

/** Records the level if its time has come: minutes and owners change. */
function moveOn(
  { at, record }: WorkspaceWrite,
  setting: SpeedToLead,
  staff: Staff,
  clock: LeadClock,
): LeadClock & { dueAt: Date | null } {
  const due = dueAt(setting, staff, clock);
  const level = nextLevel(setting, clock.level, clock.ownerId !== null);
  if (due === null || due > at || level === undefined) return { ...clock, dueAt: due };
  const alerted = alertedBy(level, staff, clock.ownerId, at);
  record({
    ...{ type: 'lead.waiting', subjectType: 'lead', subjectId: clock.leadId, before: null },
    after: {
      level,
      minutes: setting.minutes[level],
      since: clock.since.toISOString(),
      user_ids: alerted.map(({ number }) => number),
    },
  });
  const passed = { ...clock, level };
  return { ...passed, dueAt: dueAt(setting, staff, passed) };
}

async function isDue(db: Kysely<Tables>, workspaceId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`select from lead_clocks
    where workspace_id = ${workspaceId} and due_at <= ${now} limit 1`.execute(db);
  return rows.length > 0;
}

async function takeDue({ db, at }: WorkspaceWrite, workspaceId: string): Promise<LeadClock[]> {
  const { rows } = await sql<LeadClock>`
    select c.lead_id as "leadId", l.assigned_member_id as "ownerId", c.started_at as since, c.level,
      ${isWaiting(workspaceId)} as waits
    from lead_clocks c
    join leads l on l.workspace_id = ${workspaceId} and l.id = c.lead_id
    where c.workspace_id = ${workspaceId} and c.due_at <= ${at}
    order by c.due_at limit ${batchSize} for update of c skip locked`.execute(db);
  return rows;
}

async function removeClocks(
  { db }: WorkspaceWrite,
  workspaceId: string,
  clocks: readonly LeadClock[],
): Promise<void> {
  if (clocks.length === 0) return;
  await sql`delete from lead_clocks where workspace_id = ${workspaceId}
    and lead_id = any(${clocks.map(({ leadId }) => leadId)}::uuid[])`.execute(db);
}

async function writeClocks(
  { db }: WorkspaceWrite,
  workspaceId: string,
  clocks: readonly (LeadClock & { dueAt: Date | null })[],
): Promise<void> {
  if (clocks.length === 0) return;
  await sql`update lead_clocks c set level = n.level, due_at = n.due_at
    from unnest(${clocks.map(({ leadId }) => leadId)}::uuid[],
      ${clocks.map(({ level }) => level)}::text[],
      ${clocks.map((clock) => clock.dueAt?.toISOString() ?? null)}::timestamptz[])
      as n(lead_id, level, due_at)
    where c.workspace_id = ${workspaceId} and c.lead_id = n.lead_id`.execute(db);
}
