// What a journey adds to the tallies. A record in the trash adds nothing, as it is in no list. Pure.
import { secondsBetween } from './durations.ts';
import type { Journey, Visit } from './journey.ts';
import { count, type Happening, type Subject, type Tallies, toMillionths } from './tally.ts';

export type DayOf = (at: number) => string;

export function countLead(tallies: Tallies, lead: Journey, dayOf: DayOf, sign: 1 | -1): void {
  if (lead.created === null || lead.inTrash) return;
  const { source, owner } = lead;
  const add = (happening: Happening) => count(tallies, { source, owner, ...happening }, sign);
  for (const visits of lead.stints) {
    const last = visits.at(-1) as Visit;
    countStint(add, 'lead', visits, dayOf, { outcome: last.stage, at: last.entered });
  }
  const day = dayOf(lead.created);
  const stage = lead.stints.at(-1)?.at(-1)?.stage ?? '';
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

export function countDeal(tallies: Tallies, deal: Journey, dayOf: DayOf, sign: 1 | -1): void {
  if (deal.created === null || deal.inTrash) return;
  const { source, owner, currency, closed } = deal;
  const base = { source, owner, currency, value: toMillionths(deal.value) };
  const add = (happening: Happening) => count(tallies, { ...base, ...happening }, sign);
  for (const visits of deal.stints) {
    const last = visits.at(-1) as Visit;
    const isLast = visits === deal.stints.at(-1);
    if (!isLast) countStint(add, 'deal', visits, dayOf, { outcome: last.stage, at: last.entered });
    else if (closed === null)
      countStint(add, 'deal', visits, dayOf, { outcome: 'open', at: last.entered });
    else countStint(add, 'deal', visits, dayOf, { ...closed, outcome: closed.as });
  }
  if (closed?.as === 'won') add({ measure: 'wins', day: dayOf(closed.at) });
}

interface End {
  outcome: string;
  at: number;
  reason?: string;
}

function countStint(
  add: (happening: Happening) => void,
  subject: Subject,
  visits: readonly Visit[],
  dayOf: DayOf,
  { outcome, at, reason = '' }: End,
): void {
  const [first, last] = [visits[0] as Visit, visits.at(-1) as Visit];
  add({ measure: `${subject}.starts`, place: first.stage, day: dayOf(first.entered) });
  for (const { stage, entered, left, next } of visits) {
    add({ measure: `${subject}.visits`, place: stage, next, outcome, day: dayOf(entered) });
    if (left === null) continue;
    const seconds = secondsBetween(entered, left);
    add({ measure: `${subject}.left`, place: stage, day: dayOf(left), seconds });
  }
  add({
    measure: `${subject}.ends`,
    place: last.stage,
    day: dayOf(at),
    next: reason,
    outcome,
    seconds: secondsBetween(first.entered, at),
  });
}
