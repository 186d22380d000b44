// Every day of a period, also those on which nothing happened. Pure.
import { addDays } from '../../tasks/days.ts';

interface DayGroup {
  from?: string;
  leads: number;
}

export function fillDays(
  { from, to }: { from: string; to: string },
  groups: readonly DayGroup[],
): { day: string; leads: number }[] {
  const leadsOf = new Map(groups.map((group) => [group.from, group.leads]));
  const days: { day: string; leads: number }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push({ day, leads: leadsOf.get(day) ?? 0 });
  }
  return days;
}
