// Reads the next events of a workspace and starts the automations that wait for them. The runs and the
// position in the log are one transaction.
import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { availabilityEvents } from '../../members/availability-events.ts';
import { testConditions } from '../conditions/test-conditions.ts';
import { insertRuns } from '../runs/insert-runs.ts';
import type { NewRun } from '../runs/run.ts';
import { awaitedTypes, endWaits } from './end-waits.ts';
import { readEvents, type StartingEvent } from './read-events.ts';
import { eventTypesOf, readStarting, type StartingAutomation } from './starting-automations.ts';
import type { TurnState } from './turn-state.ts';
import { wakePostponed } from './wake-postponed.ts';

/** Returns whether it has started any. */
export async function startRuns(
  deps: ListDeps,
  workspaceId: string,
  state: Pick<TurnState, 'readTo' | 'lastEvent'>,
): Promise<boolean> {
  if (state.readTo >= state.lastEvent) return false;
  const { kysely } = deps.database;
  const [automations, awaited] = await Promise.all([
    readStarting(kysely, workspaceId),
    awaitedTypes(kysely, workspaceId),
  ]);
  const types = [...automations.flatMap(eventTypesOf), ...awaited, ...availabilityEvents];
  const { events, upTo } = await readEvents(kysely, workspaceId, state, types);
  const runs = await runsOf(deps, workspaceId, automations, events);
  const at = deps.clock.now();
  await kysely.transaction().execute(async (db) => {
    // A crash of the database loses all of it at most, and the events are read again.
    await sql`set local synchronous_commit to off`.execute(db);
    const { numAffectedRows } = await sql`update automation_state set read_to = ${upTo}
      where workspace_id = ${workspaceId} and read_to = ${state.readTo}`.execute(db);
    if (numAffectedRows !== 1n) return;
    await insertRuns(db, workspaceId, runs, at);
    await endWaits(
      db,
      workspaceId,
      events.filter(({ type }) => awaited.includes(type)),
      at,
    );
    await wakePostponed(db, workspaceId, events, at);
  });
  return runs.length > 0;
}

async function runsOf(
  deps: ListDeps,
  workspaceId: string,
  automations: readonly StartingAutomation[],
  events: readonly StartingEvent[],
): Promise<NewRun[]> {
  const runs: NewRun[] = [];
  for (const automation of automations) {
    const matching = await eventsThatStart(deps, workspaceId, automation, events);
    for (const event of matching) runs.push(newRun(automation, event));
  }
  return runs;
}

/** Also for the dry run on history. */
export async function eventsThatStart(
  deps: ListDeps,
  workspaceId: string,
  automation: StartingAutomation,
  events: readonly StartingEvent[],
): Promise<StartingEvent[]> {
  const candidates = events.filter((event) => mayStart(automation, event));
  const { conditions } = automation;
  if (candidates.length === 0 || conditions.length === 0) return candidates;
  const catalog = await freshCatalog(deps, workspaceId);
  const subjects = candidates.map(({ lead, deal, contact, before, after }) => ({
    ...{ lead, deal, contact, change: { before, after } },
    facts: { trigger: after ?? {}, steps: {} },
  }));
  const verdicts = await testConditions(deps, workspaceId, catalog, conditions, subjects);
  return candidates.filter((_, index) => verdicts[index]?.holds);
}

/** By the event alone. */
function mayStart(automation: StartingAutomation, event: StartingEvent): boolean {
  const { id, trigger, activeSince } = automation;
  if (event.seq <= activeSince || event.runAutomationId === id) return false;
  if (!eventTypesOf(automation).includes(event.type)) return false;
  const form =
    trigger.type === 'form' ? (trigger.form_id as { id: string } | undefined) : undefined;
  return form === undefined || form.id === event.subjectId;
}

function newRun({ id, version, firstStep }: StartingAutomation, event: StartingEvent): NewRun {
  const { seq, type, lead, deal, contact, before, after, runId, runDepth } = event;
  return {
    id: newId(),
    automationId: id,
    version,
    startedBy: `event:${seq}`,
    leadId: lead,
    dealId: deal,
    contactId: contact,
    depth: runDepth === null ? 1 : runDepth + 1,
    parentId: runId,
    stepId: firstStep,
    trigger: { type, sequence: seq, before, after },
  };
}
