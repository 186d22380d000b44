// The groups of the list of tasks, by the day on which they are due. Pure.
import { addDays, dayOf, startOfDay } from './days.ts';

export const dueGroups = ['late', 'today', 'week', 'later', 'none'] as const;
export type DueGroup = (typeof dueGroups)[number];

export interface DueFilter {
  due_after?: string;
  due_before?: string;
  due?: 'none';
}

/** The filter of the API: `after` and `before` exclude the time itself, and midnight is of its day. */
export function dueFilter(group: DueGroup, now: Date, timeZone: string): DueFilter {
  const today = dayOf(now, timeZone);
  const start = (days: number) => startOfDay(addDays(today, days), timeZone).getTime();
  const from = (days: number) => ({ due_after: new Date(start(days) - 1).toISOString() });
  const until = (days: number) => ({ due_before: new Date(start(days)).toISOString() });
  switch (group) {
    case 'late':
      return until(0);
    case 'today':
      return { ...from(0), ...until(1) };
    case 'week':
      return { ...from(1), ...until(7) };
    case 'later':
      return from(7);
    case 'none':
      return { due: 'none' };
  }
}

/** The groups that the address asks for: `today` is what is due by its end. */
export function groupsOf(due: unknown): readonly DueGroup[] {
  if (due === 'overdue') return ['late'];
  if (due === 'today') return ['late', 'today'];
  if (due === 'week') return ['late', 'today', 'week'];
  return due === 'none' ? ['none'] : dueGroups;
}
