import type { Action } from './action.ts';
import { lostReasons } from './business.ts';
import type { DemoLead } from './make-lead.ts';
import type { Step } from './make-stage-history.ts';
import type { Random } from './random.ts';

const day = 86_400_000;
const minute = 60_000;

/** The deal of a lead: it opens when the lead is qualified, and moves with it. */
export function makeDeal(
  random: Random,
  leadId: string,
  { draft, memberId, budget }: DemoLead,
  steps: readonly Step[],
): Action[] {
  const opened = steps.find(({ status }) => status === 'qualified');
  if (opened === undefined) return [];
  const value = Math.round((budget * (0.8 + random.next() * 0.5)) / 50) * 50;
  const expected = new Date(opened.at.getTime() + random.whole(10, 40) * day);
  const reason = random.weighted(lostReasons);
  const after = steps.slice(steps.indexOf(opened) + 1);
  let id = '';
  return [
    {
      at: later(opened.at, random.whole(2, 30)),
      memberId,
      async run({ addDeal }) {
        id = await addDeal({
          title: titleOf(draft),
          value,
          currency: 'USD',
          pipeline: { key: 'sales' },
          stage: { key: opened.stage },
          lead: { id: leadId },
          assignee: { id: memberId },
          expectedCloseDate: expected.toISOString().slice(0, 10),
        });
      },
    },
    ...after.map(
      ({ status, stage, at }): Action => ({
        at: later(at, 35),
        memberId,
        run: ({ changeDeal }) =>
          changeDeal(id, {
            stage: { key: stage },
            ...(status === 'lost' ? { lostReason: reason } : {}),
          }),
      }),
    ),
  ];
}

function titleOf({ lastName, company, eventType = 'Other' }: DemoLead['draft']): string {
  const event = { Other: 'event', Corporate: 'company event' }[eventType];
  return `${company ?? lastName} ${event ?? eventType.toLowerCase()}`;
}

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}
