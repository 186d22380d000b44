// Fills a workspace with a year that could have been: window by window, so that records and events
// come in the order in which they would have. Nobody is told of it: it has no listeners.
import { createCatalogCache } from '../../domain/catalog/catalog-cache.ts';
import { createCaptureLead } from '../../domain/leads/intake/capture-lead.ts';
import { type LeadMove, moveLeads } from '../../domain/leads/move-leads.ts';
import { deleteLead } from '../../domain/leads/trash/delete-lead.ts';
import type { Workspace } from '../../domain/workspaces/workspace.ts';
import { openPipelinePool } from '../../platform/database/pipeline-pool.ts';
import { actor, type CommandDeps } from '../command.ts';
import { sources } from './business.ts';
import { ensureTeam } from './ensure-team.ts';
import { makeArrivals } from './make-arrivals.ts';
import { createLeadMaker, type DemoLead } from './make-lead.ts';
import { makeStageHistory } from './make-stage-history.ts';
import { createRandom, type Random } from './random.ts';

export interface Filled {
  leads: number;
  moves: number;
  deleted: number;
}

interface Deletion {
  leadId: string;
  at: Date;
}

/** Leads that are captured in one go. */
const windowSize = 128;
const deletedShare = 0.012;
const day = 86_400_000;

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
  const makeLead = createLeadMaker(random, memberIds);

  let time = now;
  const clock = { now: () => time };
  const catalogs = createCatalogCache();
  const intake = openPipelinePool(deps.connection, { connections: 2 });
  const quiet = { ...deps, catalogs, clock, listeners: [] };
  const captureLead = createCaptureLead({ ...quiet, intake });
  const filled: Filled = { leads: 0, moves: 0, deleted: 0 };
  let moves: LeadMove[] = [];
  let deletions: Deletion[] = [];

  async function capture({ draft }: DemoLead): Promise<string> {
    const result = await captureLead({
      workspaceId: workspace.id,
      key: null,
      actor,
      draft,
      duplicates: { rule: 'create' },
    });
    if (result.kind !== 'created') {
      throw result.kind === 'failed' ? result.error : new Error(`A lead was ${result.kind}.`);
    }
    return result.lead.id;
  }

  async function live(until: Date): Promise<void> {
    const due = moves.filter(({ at }) => at < until).toSorted((a, b) => +a.at - +b.at);
    moves = moves.filter(({ at }) => at >= until);
    time = until;
    if (due.length > 0) await moveLeads(quiet, workspace.id, actor, due);
    filled.moves += due.length;
    const gone = deletions.filter(({ at }) => at < until);
    deletions = deletions.filter(({ at }) => at >= until);
    for (const { leadId, at } of gone) {
      time = at;
      await deleteLead(quiet, { workspaceId: workspace.id, actor }, { id: leadId });
    }
    filled.deleted += gone.length;
  }

  try {
    for (let start = 0; start < arrivals.length; start += windowSize) {
      const leads = arrivals.slice(start, start + windowSize).map(makeLead);
      time = arrivals[start] ?? now;
      const ids = await Promise.all(leads.map(capture));
      for (const [index, lead] of leads.entries()) {
        const future = makeFuture(random, ids[index] ?? '', lead, now);
        moves.push(...future.moves);
        deletions.push(...future.deletions);
      }
      await live(arrivals[start + windowSize] ?? now);
      filled.leads += leads.length;
      progress(filled.leads);
    }
    return filled;
  } finally {
    await intake.end();
  }
}

function makeFuture(random: Random, leadId: string, { draft, source }: DemoLead, now: Date) {
  const { createdAt } = draft;
  const steps = makeStageHistory(random, createdAt, now, sources[source].buys);
  const moves = steps.map((step) => ({ ...step, leadId }));
  if (!random.chance(deletedShare)) return { moves, deletions: [] };
  const at = new Date(createdAt.getTime() + random.whole(1, 20) * day);
  if (at >= now) return { moves, deletions: [] };
  return { moves: moves.filter((move) => move.at < at), deletions: [{ leadId, at }] };
}
