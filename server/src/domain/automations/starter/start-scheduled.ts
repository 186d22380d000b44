// Starts automations by the clock: for each lead that matches, in pieces that each move the position,
// so that an occurrence is complete and exact over a crash.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import { isChange } from '../../events/is-change.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { testConditions } from '../conditions/test-conditions.ts';
import { insertRuns } from '../runs/insert-runs.ts';
import type { NewRun } from '../runs/run.ts';
import { nextOccurrence } from './next-occurrence.ts';
import { readStarting, type StartingAutomation } from './starting-automations.ts';

interface DueSchedule {
  automationId: string;
  nextAt: Date;
  /** That which is being enumerated; the next one before it has begun. */
  occurrence: Date;
  /** The number of the last lead that was looked at. */
  reached: number;
}

const leadsAtOnce = 1_000;

/** Starts a piece of the schedule that is due first. */
export async function startScheduled(deps: ListDeps, workspaceId: string): Promise<void> {
  const { kysely } = deps.database;
  const now = deps.clock.now();
  const [due] = await readDue(kysely, workspaceId, now);
  if (due === undefined) return;
  const active = await readStarting(kysely, workspaceId);
  const automation = active.find(({ id }) => id === due.automationId);
  const piece =
    automation === undefined
      ? { runs: [], reached: null }
      : await nextPiece(deps, workspaceId, automation, due);
  const { timeZone } = await freshCatalog(deps, workspaceId);
  await kysely.transaction().execute(async (db) => {
    const next =
      piece.reached === null && automation
        ? nextOccurrence(automation.trigger, now, timeZone)
        : due.nextAt;
    if (!(await move(db, workspaceId, due, { next, reached: piece.reached }))) return;
    await insertRuns(db, workspaceId, piece.runs, now);
  });
}

async function readDue(db: Kysely<Tables>, workspaceId: string, now: Date): Promise<DueSchedule[]> {
  const { rows } = await sql<DueSchedule>`
    select automation_id as "automationId", next_at as "nextAt",
      coalesce(occurrence, next_at) as occurrence, coalesce(reached, 0) as reached
    from automation_schedules
    where workspace_id = ${workspaceId} and next_at <= ${now}
    order by next_at limit 1`.execute(db);
  return rows;
}

interface Position {
  /** Null when the schedule has no more occurrences. */
  next: Date | null;
  /** Null when the occurrence is complete. */
  reached: number | null;
}

/** False when another process has moved it. */
async function move(
  db: Kysely<Tables>,
  workspaceId: string,
  due: DueSchedule,
  { next, reached }: Position,
): Promise<boolean> {
  const same = sql`workspace_id = ${workspaceId} and automation_id = ${due.automationId}
    and next_at = ${due.nextAt} and coalesce(reached, 0) = ${due.reached}`;
  const { numAffectedRows } =
    next === null
      ? await sql`delete from automation_schedules where ${same}`.execute(db)
      : await sql`update automation_schedules set next_at = ${next}, reached = ${reached},
          occurrence = ${reached === null ? null : due.occurrence} where ${same}`.execute(db);
  return numAffectedRows === 1n;
}

interface Piece {
  runs: NewRun[];
  reached: number | null;
}

interface Candidate {
  id: string;
  number: number;
  contactId: string;
  /** What makes the start of its run unique. */
  key: string;
}

async function nextPiece(
  deps: ListDeps,
  workspaceId: string,
  automation: StartingAutomation,
  due: DueSchedule,
): Promise<Piece> {
  const { trigger, conditions } = automation;
  const toRun = (candidate: Candidate | null): NewRun => newRun(automation, due, candidate);
  if (trigger.type === 'schedule' && trigger.for_each_lead !== true) {
    return { runs: [toRun(null)], reached: null };
  }
  const { kysely } = deps.database;
  const candidates =
    trigger.type === 'inactivity'
      ? await inactiveLeads(kysely, workspaceId, trigger, { ...due, now: deps.clock.now() })
      : await leadsAfter(kysely, workspaceId, due);
  const catalog = await freshCatalog(deps, workspaceId);
  const subjects = candidates.map(({ id, contactId }) => ({
    ...{ lead: id, deal: null, contact: contactId, change: null },
    facts: { trigger: {}, steps: {} },
  }));
  const verdicts = await testConditions(deps, workspaceId, catalog, conditions, subjects);
  return {
    runs: candidates.filter((_, index) => verdicts[index]?.holds).map(toRun),
    reached: candidates.length < leadsAtOnce ? null : (candidates.at(-1)?.number ?? null),
  };
}

async function leadsAfter(
  db: Kysely<Tables>,
  workspaceId: string,
  { reached, occurrence }: DueSchedule,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select id, number, contact_id as "contactId", '' as key from leads
    where workspace_id = ${workspaceId} and number > ${reached} and deleted_at is null
    order by number limit ${leadsAtOnce}`.execute(db);
  return rows.map((row) => ({ ...row, key: `schedule:${occurrence.toISOString()}:${row.id}` }));
}

/** Each idle time starts the automation once: it is named by the last event before it. */
async function inactiveLeads(
  db: Kysely<Tables>,
  workspaceId: string,
  trigger: StartingAutomation['trigger'],
  { reached, now }: DueSchedule & { now: Date },
): Promise<Candidate[]> {
  const { days, stage_id: stage } = trigger as unknown as {
    days: number;
    stage_id?: { id: string };
  };
  const since = new Date(now.getTime() - days * 86_400_000);
  const inStage = stage === undefined ? sql`` : sql`and l.stage_id = ${stage.id}`;
  const { rows } = await sql<Candidate>`
    select l.id, l.number, l.contact_id as "contactId",
      'inactivity:' || l.id || ':' || last.seq as key
    from leads l
    cross join lateral (
      select e.seq, e.at from events e
      where e.workspace_id = ${workspaceId} and e.subject_id = l.id and ${isChange}
      order by e.seq desc limit 1) last
    where l.workspace_id = ${workspaceId} and l.number > ${reached} and l.deleted_at is null
      and l.updated_at < ${since} and last.at < ${since} ${inStage}
    order by l.number limit ${leadsAtOnce}`.execute(db);
  return rows;
}

function newRun(
  { id, version, firstStep, trigger }: StartingAutomation,
  { occurrence }: DueSchedule,
  candidate: Candidate | null,
): NewRun {
  return {
    ...{ id: newId(), automationId: id, version, dealId: null, depth: 1, parentId: null },
    startedBy: candidate?.key ?? `schedule:${occurrence.toISOString()}`,
    leadId: candidate?.id ?? null,
    contactId: candidate?.contactId ?? null,
    stepId: firstStep,
    trigger: { type: trigger.type, at: occurrence.toISOString() },
  };
}
