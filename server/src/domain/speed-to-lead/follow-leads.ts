// Reads the next events of a workspace: starts the clocks of leads that are new or got another owner,
// and removes those of leads that wait no longer. The clocks and the position are one transaction.
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { dueAt, type Waiting } from './people.ts';
import { readLeadEvents } from './read-lead-events.ts';
import { readStaff } from './read-staff.ts';
import { readSetting } from './settings.ts';
import { type Level, lastLevel } from './speed-to-lead.ts';
import { isWaiting } from './waiting-leads.ts';

export type FollowDeps = ReadDeps & { clock: Clock };

// A lead that was entered long after it came in is no new one.
const newForMs = 86_400_000;

/** Returns whether there are more events. */
export async function followLeads(deps: FollowDeps, workspaceId: string): Promise<boolean> {
  const { kysely } = deps.database;
  if (!(await isBehind(kysely, workspaceId))) return false;
  const catalog = await freshCatalog(deps, workspaceId);
  const oldest = deps.clock.now().getTime() - newForMs;
  return kysely.transaction().execute(async (db) => {
    const setting = await readSetting(db, workspaceId, { lock: true });
    if (setting === undefined) return false;
    const { leads, changesHours, upTo, hasMore } = await readLeadEvents(
      db,
      workspaceId,
      setting.readTo,
    );
    const owners = await ownersOfWaiting(db, workspaceId, [...leads.keys()]);
    await endClocks(
      db,
      workspaceId,
      [...leads.keys()].filter((id) => !owners.has(id)),
    );
    const started = [...owners].flatMap(([id, ownerId]): StartedClock[] => {
      const since = leads.get(id) ?? null;
      return since === null || since.getTime() < oldest
        ? []
        : [{ id, ownerId, since, level: null }];
    });
    if (started.length > 0) {
      const staff = await readStaff(db, catalog);
      const due = started.map((clock) => dueAt(setting, staff, clock));
      await startClocks(db, workspaceId, started, due);
    }
    if (changesHours && setting.workingHoursOnly) {
      await lookAgain(db, workspaceId, { at: deps.clock.now(), last: lastLevel(setting) });
    }
    await sql`update speed_to_lead set read_to = ${upTo}
      where workspace_id = ${workspaceId}`.execute(db);
    return hasMore;
  });
}

interface StartedClock extends Waiting {
  id: string;
}

/** Without a lock, since a workspace usually has no new events. */
async function isBehind(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  const { rows } = await sql`select from speed_to_lead s
    join workspace_counters c on c.workspace_id = s.workspace_id
    where s.workspace_id = ${workspaceId} and s.read_to < c.last_event`.execute(db);
  return rows.length > 0;
}

/**
 * Of those of the leads that wait. One that is being removed is locked, and left out, since its removal
 * waits for its clock.
 */
async function ownersOfWaiting(
  db: Kysely<Tables>,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; owner: string | null }>`
    select l.id, l.assigned_member_id as owner from leads l
    where l.workspace_id = ${workspaceId} and l.id = any(${[...leadIds]}::uuid[])
      and ${isWaiting(workspaceId)}
    for key share of l skip locked`.execute(db);
  return new Map(rows.map(({ id, owner }) => [id, owner]));
}

/** The next level of a clock may be due at another time, or at last. */
async function lookAgain(
  db: Kysely<Tables>,
  workspaceId: string,
  { at, last }: { at: Date; last: Level | undefined },
): Promise<void> {
  await sql`update lead_clocks set due_at = ${at}
    where workspace_id = ${workspaceId} and level is distinct from ${last}`.execute(db);
}

async function endClocks(
  db: Kysely<Tables>,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<void> {
  await sql`delete from lead_clocks where workspace_id = ${workspaceId}
    and lead_id = any(${[...leadIds]}::uuid[])`.execute(db);
}

async function startClocks(
  db: Kysely<Tables>,
  workspaceId: string,
  clocks: readonly StartedClock[],
  due: readonly (Date | null)[],
): Promise<void> {
  await sql`insert into lead_clocks (workspace_id, lead_id, started_at, due_at)
    select ${workspaceId}, n.* from unnest(${clocks.map(({ id }) => id)}::uuid[],
      ${clocks.map(({ since }) => since.toISOString())}::timestamptz[],
      ${due.map((at) => at?.toISOString() ?? null)}::timestamptz[]) as n
    on conflict (workspace_id, lead_id) do update set
      started_at = excluded.started_at, due_at = excluded.due_at, level = null`.execute(db);
}
