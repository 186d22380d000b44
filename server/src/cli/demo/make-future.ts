// The life of a lead up to now: its stage history, its calls, notes, tasks and deal, and its deletion.
import type { LeadMove } from '../../domain/leads/move-leads.ts';
import type { Action } from './action.ts';
import { sources } from './business.ts';
import { makeDeal } from './make-deal.ts';
import { makeFollowUp } from './make-follow-up.ts';
import type { DemoLead } from './make-lead.ts';
import { makeStageHistory } from './make-stage-history.ts';
import type { Random } from './random.ts';

export interface Deletion {
  leadId: string;
  at: Date;
}

export interface Future {
  moves: LeadMove[];
  actions: Action[];
  deletion: Deletion | undefined;
}

const deletedShare = 0.012;
const dealShare = 0.45;
/** Few of the older leads have calls, notes and tasks: they take time to write, and are seldom opened. */
const followedShare = 0.12;
const recentDays = 60;
const day = 86_400_000;

/** `detail` is the share of leads that get more than a stage history. */
export function makeFuture(
  random: Random,
  leadId: string,
  lead: DemoLead,
  now: Date,
  detail: number,
): Future {
  const { draft, source, memberId } = lead;
  const deletion = makeDeletion(random, leadId, draft.createdAt);
  // A deleted one was spam or a test: it has no history.
  if (deletion !== undefined && deletion.at < now) return { moves: [], actions: [], deletion };
  const steps = makeStageHistory(random, draft.createdAt, now, sources[source].buys);
  const isRecent = now.getTime() - draft.createdAt.getTime() < recentDays * day;
  const isFollowed = random.chance(isRecent ? detail : detail * followedShare);
  const actions = [
    ...(isFollowed ? makeFollowUp(random, leadId, lead, steps, now) : []),
    ...(random.chance(detail * dealShare) ? makeDeal(random, leadId, lead, steps) : []),
  ];
  const actor = { type: 'member', id: memberId } as const;
  return {
    moves: steps.map(({ status, stage, at }) => ({ leadId, status, stage, at, actor })),
    actions: actions.filter(({ at }) => at < now),
    deletion: undefined,
  };
}

function makeDeletion(random: Random, leadId: string, createdAt: Date): Deletion | undefined {
  if (!random.chance(deletedShare)) return undefined;
  return { leadId, at: new Date(createdAt.getTime() + random.whole(1, 20) * day) };
}
