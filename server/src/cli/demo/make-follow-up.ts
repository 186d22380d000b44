import type { Action, MemberChanges } from './action.ts';
import type { DemoLead } from './make-lead.ts';
import type { Step } from './make-stage-history.ts';
import type { Random } from './random.ts';
import { type Conversation, conversations, plans } from './texts.ts';
import { atWork } from './working-hours.ts';

const hour = 3_600_000;
const day = 24 * hour;

const talked = { contacted: 0.4, qualified: 0.35, quoted: 0.35, won: 0.4 };
const planned = { new: 0.3, contacted: 0.3, qualified: 0.35, quoted: 0.5 };
/** Most open leads have a task for the next step, and some of these are overdue. */
const plannedOfOpen = 0.75;
const overdue = 0.35;
const early = 0.1;

/** The calls and notes of members about a lead, and their tasks. */
export function makeFollowUp(
  random: Random,
  leadId: string,
  lead: DemoLead,
  steps: readonly Step[],
  now: Date,
): Action[] {
  const { draft, memberId } = lead;
  const actions: Action[] = [];
  const arrival = { status: 'new', at: new Date(atWork(draft.createdAt.getTime())) } as const;
  for (const [index, { status, at }] of [arrival, ...steps].entries()) {
    const soon = new Date(at.getTime() + random.whole(3, 50) * 60_000);
    if (status in talked && random.chance(talked[status as keyof typeof talked])) {
      const said: Conversation = random.pick<Conversation>(
        conversations[status as keyof typeof conversations],
      );
      actions.push({ at: soon, memberId, run: (changes) => talk(changes, leadId, said) });
    }
    const next = steps[index];
    const likely = planned[status as keyof typeof planned] ?? 0;
    if (random.chance(next === undefined && likely > 0 ? plannedOfOpen : likely)) {
      const plan = plans[status as keyof typeof plans];
      const title = plan.title(`${draft.firstName} ${draft.lastName}`);
      const due = new Date(atWork(soon.getTime() + random.whole(1, plan.days) * day));
      const isDone = next !== undefined || random.chance(due < now ? 1 - overdue : early);
      actions.push(...makeTask(random, { leadId, memberId, title, at: soon, due }, isDone, next));
    }
  }
  return actions;
}

function talk(
  { addCall, addNote }: MemberChanges,
  leadId: string,
  { outcome, minutes = 0, text = '' }: Conversation,
): Promise<string> {
  if (outcome === undefined) return addNote(leadId, text);
  return addCall(leadId, { outcome, seconds: minutes * 60, note: text === '' ? null : text });
}

interface Plan {
  leadId: string;
  memberId: string;
  title: string;
  at: Date;
  due: Date;
}

/** A task is completed when its lead moves on, else around the time at which it is due. */
function makeTask(
  random: Random,
  { leadId, memberId, title, at, due }: Plan,
  isDone: boolean,
  next: Step | undefined,
): Action[] {
  const onTime = atWork(due.getTime() - random.whole(0, 6) * hour);
  const done = next?.at.getTime() ?? Math.max(onTime, at.getTime() + hour / 4);
  let id = '';
  const created: Action = {
    at,
    memberId,
    async run({ addTask }) {
      const assignee = { id: memberId };
      id = await addTask({ title, due: { at: due }, assignee, lead: { id: leadId } });
    },
  };
  if (!isDone) return [created];
  const finished = new Date(Math.max(done, at.getTime()) + 5 * 60_000);
  return [created, { at: finished, memberId, run: ({ completeTask }) => completeTask(id) }];
}
