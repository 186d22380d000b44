// Counts the history of a record into rollups. A record in the trash counts nothing. Pure.
import { secondsBetween } from './duration-histogram.ts';
import { count, type Occurrence, type Rollups, type Subject, toMillionths } from './rollup.ts';
import type { StageHistory, StageVisit } from './stage-history.ts';

export type DayOf = (at: number) => string;

export function countLead(rollups: Rollups, lead: StageHistory, dayOf: DayOf, sign: 1 | -1): void {
  if (lead.created === null || lead.inTrash) return;
  const { source, owner } = lead;
  const add = (occurrence: Occurrence) => count(rollups, { source, owner, ...occurrence }, sign);
  for (const visits of lead.runs) {
    const last = visits.at(-1) as StageVisit;
    countRun(add, 'lead', visits, dayOf, { outcome: last.stage, at: last.entered });
  }
  const day = dayOf(lead.created);
  const stage = lead.runs.at(-1)?.at(-1)?.stage ?? '';
  add({
    measure: 'arrivals',
    day,
    next: [...lead.statuses].sort().join(),
    outcome: `${lead.status} ${stage}`,
  });
  add({
    measure: 'responses',
    day,
    ...(lead.touched === null
      ? { outcome: 'waiting' }
      : { outcome: 'touched', seconds: secondsBetween(lead.created, lead.touched) }),
  });
}

export function countDeal(rollups: Rollups, deal: StageHistory, dayOf: DayOf, sign: 1 | -1): void {
  if (deal.created === null || deal.inTrash) return;
  const { source, owner, currency, closed } = deal;
  const base = { source, owner, currency, value: toMillionths(deal.value) };
  const add = (occurrence: Occurrence) => count(rollups, { ...base, ...occurrence }, sign);
  for (const visits of deal.runs) {
    const last = visits.at(-1) as StageVisit;
    const isLast = visits === deal.runs.at(-1);
    if (!isLast) countRun(add, 'deal', visits, dayOf, { outcome: last.stage, at: last.entered });
    else if (closed === null)
      countRun(add, 'deal', visits, dayOf, { outcome: 'open', at: last.entered });
    else countRun(add, 'deal', visits, dayOf, { ...closed, outcome: closed.as });
  }
  if (closed?.as === 'won') add({ measure: 'wins', day: dayOf(closed.at) });
}

interface End {
  outcome: string;
  at: number;
  reason?: string;
}

function countRun(
  add: (occurrence: Occurrence) => void,
  subject: Subject,
  visits: readonly StageVisit[],
  dayOf: DayOf,
  { outcome, at, reason = '' }: End,
): void {
  const [first, last] = [visits[0] as StageVisit, visits.at(-1) as StageVisit];
  add({ measure: `${subject}.starts`, stage: first.stage, day: dayOf(first.entered) });
  for (const { stage, entered, left, next } of visits) {
    add({ measure: `${subject}.visits`, stage, next, outcome, day: dayOf(entered) });
    if (left === null) continue;
    const seconds = secondsBetween(entered, left);
    add({ measure: `${subject}.left`, stage, day: dayOf(left), seconds });
  }
  add({
    measure: `${subject}.ends`,
    stage: last.stage,
    day: dayOf(at),
    next: reason,
    outcome,
    seconds: secondsBetween(first.entered, at),
  });
}
