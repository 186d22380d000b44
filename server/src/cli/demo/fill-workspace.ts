// Fills a workspace with the made-up leads of a year, window by window, so that records and events
// come in chronological order. It has no listeners, so nobody is notified.

import { createCatalogCache } from '../../domain/catalog/catalog-cache.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../../domain/events/write-in-workspace.ts';
import { createIntake } from '../../domain/leads/intake/create-intake.ts';
import { type LeadMove, moveLeads } from '../../domain/leads/move-leads.ts';
import { deleteLead } from '../../domain/leads/trash/delete-lead.ts';
import { addReadyMadeRules } from '../../domain/scoring/add-ready-made-rules.ts';
import { recordDueTasks } from '../../domain/tasks/record-due-tasks.ts';
import type { Workspace } from '../../domain/workspaces/workspace.ts';
import { openPipelinePool } from '../../platform/database/pipeline-pool.ts';
import { actor, type CommandDeps } from '../command.ts';
import { type Action, type CreatedCounts, runAction } from './action.ts';
import { ensureTeam } from './ensure-team.ts';
import { makeArrivals } from './make-arrivals.ts';
import { type Deletion, makeFuture } from './make-future.ts';
import { createLeadMaker, type DemoLead } from './make-lead.ts';
import { createRandom } from './random.ts';

export interface Filled extends CreatedCounts {
  leads: number;
  moves: number;
  deleted: number;
}

/** Leads that are captured together. */
const windowSize = 128;
/** Calls, notes, tasks and deals are written one by one: of very many leads only a share has them. */
const maxDetailedLeads = 10_000;

export async function fillWorkspace(
  deps: CommandDeps,
  workspace: Workspace,
  wanted: { leads: number; seed: number },
  progress: (done: number) => void,
): Promise<Filled> {
  const random = createRandom(wanted.seed);
  const memberIds = await ensureTeam(deps, workspace);
  const now = deps.clock.now();
  const arrivals = makeArrivals(random, wanted.leads, now);
  const makeLead = createLeadMaker(random, memberIds, now);
  const detail = Math.min(1, maxDetailedLeads / wanted.leads);

  let time = now;
  const clock = { now: () => time };
  const catalogs = createCatalogCache();
  const intake = openPipelinePool(deps.connection, { connections: 2 });
  const quiet = { ...deps, catalogs, clock, listeners: [] };
  const { captureLead } = createIntake({ ...quiet, intake });
  const request = { workspaceId: workspace.id, actor };
  const created: CreatedCounts = { deals: 0, calls: 0, notes: 0, tasks: 0 };
  const filled: Filled = { leads: 0, moves: 0, deleted: 0, ...created };
  const moves = createSchedule<LeadMove>();
  const actions = createSchedule<Action>();
  const deletions = createSchedule<Deletion>();

  async function capture({ draft }: DemoLead): Promise<string> {
    const result = await captureLead({
      ...request,
      key: null,
      draft,
      duplicates: { rule: 'create' },
    });
    if (result.kind !== 'created') {
      throw result.kind === 'failed' ? result.error : new Error(`A lead was ${result.kind}.`);
    }
    return result.lead.id;
  }

  async function advanceTo(until: Date): Promise<void> {
    const moved = moves.takeBefore(until);
    const done = actions.takeBefore(until);
    const deleted = deletions.takeBefore(until);
    time = until;
    await writeInWorkspace(quiet, request, (write) =>
      inOrder(write, async (ordered) => {
        await moveLeads(quiet, ordered, workspace.id, moved);
        for (const action of done) await runAction(quiet, filled, ordered, workspace.id, action);
      }),
    );
    for (const { leadId, at } of deleted) {
      time = at;
      await deleteLead(quiet, request, { id: leadId });
    }
    filled.moves += moved.length;
    filled.deleted += deleted.length;
  }

  try {
    for (let start = 0; start < arrivals.length; start += windowSize) {
      const leads = arrivals.slice(start, start + windowSize).map(makeLead);
      time = arrivals[start] ?? now;
      const ids = await Promise.all(leads.map(capture));
      for (const [index, lead] of leads.entries()) {
        const future = makeFuture(random, ids[index] ?? '', lead, now, detail);
        moves.add(future.moves);
        actions.add(future.actions);
        if (future.deletion !== undefined) deletions.add([future.deletion]);
      }
      await advanceTo(arrivals[start + windowSize] ?? now);
      filled.leads += leads.length;
      progress(filled.leads);
    }
    time = now;
    await recordDueTasks(quiet, workspace.id);
    await addReadyMadeRules(quiet, request, workspace.language);
    return filled;
  } finally {
    await intake.end();
  }
}

function createSchedule<Timed extends { at: Date }>() {
  let waiting: Timed[] = [];
  return {
    add: (some: readonly Timed[]) => waiting.push(...some),
    /** Removes and returns those before that time, in chronological order. */
    takeBefore(until: Date): Timed[] {
      const due = waiting.filter(({ at }) => at < until);
      waiting = waiting.filter(({ at }) => at >= until);
      return due.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    },
  };
}

/** Records the events of the change in chronological order. */
async function inOrder(
  write: WorkspaceWrite,
  change: (write: WorkspaceWrite) => Promise<void>,
): Promise<void> {
  const events: Parameters<WorkspaceWrite['record']>[0][] = [];
  await change({ ...write, record: (event) => events.push({ at: write.at, ...event }) });
  const timeOf = ({ at = write.at }: (typeof events)[number]) => at.getTime();
  for (const event of events.toSorted((a, b) => timeOf(a) - timeOf(b))) write.record(event);
}
