// The last 28 days, whole weeks, so that weekends count the same in each period. Pure.
import { addDays } from '../../tasks/days.ts';

const periodDays = 28;

export const lastDays = (today: string): { from: string; to: string } => ({
  from: addDays(today, 1 - periodDays),
  to: today,
});

/** How much more or less than before, as a share; undefined without anything before. */
export const changeSince = (now: number, before: number): number | undefined =>
  before === 0 ? undefined : (now - before) / before;
