// The period of a query, the period of equal length before it, and the grouping of days. Days have the
// form YYYY-MM-DD, in the time zone of the workspace. Pure.
import { invalidField } from '../errors.ts';
import { addDays } from '../workspaces/workspace-day.ts';

export interface Period {
  from: string;
  /** The last day, inclusive. */
  to: string;
}

export const timeGroups = ['day', 'week', 'month'] as const;
export type TimeGroup = (typeof timeGroups)[number];

/** A range of whole days or whole months. */
export interface Piece {
  grain: 'day' | 'month';
  from: string;
  to: string;
}

const defaultDays = 30;
const calendar = { from: '1900-01-01', to: '2999-12-31' };
const max = { days: 3_660, dayGroups: 366 };
const dayMs = 86_400_000;

export interface PeriodQuery {
  from?: string | undefined;
  to?: string | undefined;
  groupBy?: string | undefined;
}

/** The last 30 days by default. */
export function parsePeriod({ from, to, groupBy }: PeriodQuery, today: string): Period {
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (day === undefined || (day >= calendar.from && day <= calendar.to)) continue;
    throw invalidField(field, 'date_out_of_range', { min: calendar.from, max: calendar.to });
  }
  const last = to ?? (from === undefined || from <= today ? today : from);
  const first = from ?? addDays(last, 1 - defaultDays);
  if (first > last) throw invalidField('from', 'from_after_to');
  const days = daysOf({ from: first, to: last });
  if (days > max.days) {
    throw invalidField('from', 'period_too_long', { max: max.days });
  }
  if (groupBy === 'day' && days > max.dayGroups) {
    throw invalidField('group_by', 'too_many_days', { max: max.dayGroups });
  }
  return { from: first, to: last };
}

export function before({ from, to }: Period): Period {
  const last = addDays(from, -1);
  return { from: addDays(last, 1 - daysOf({ from, to })), to: last };
}

export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** Uses whole months where possible, so that years cost little more than a month. */
export function piecesOf({ from, to }: Period, groupBy: string | undefined): Piece[] {
  if (groupBy === 'day' || groupBy === 'week') return [{ grain: 'day', from, to }];
  const firstMonth = from.endsWith('-01') ? from : nextMonth(from);
  const endOfMonths = addDays(monthOf(addDays(to, 1)), -1);
  if (firstMonth > endOfMonths) return [{ grain: 'day', from, to }];
  const pieces: Piece[] = [{ grain: 'month', from: firstMonth, to: endOfMonths }];
  if (from < firstMonth) pieces.push({ grain: 'day', from, to: addDays(firstMonth, -1) });
  if (endOfMonths < to) pieces.push({ grain: 'day', from: addDays(endOfMonths, 1), to });
  return pieces;
}

/** The first days of the groups that overlap a period; weeks begin on Monday. */
export function groupsOf({ from, to }: Period, group: TimeGroup): string[] {
  const starts: string[] = [];
  for (let start = groupStart(from, group); start <= to; start = nextStart(start, group)) {
    starts.push(start);
  }
  return starts;
}

export function groupStart(day: string, group: TimeGroup): string {
  if (group === 'day') return day;
  if (group === 'month') return monthOf(day);
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function nextStart(start: string, group: TimeGroup): string {
  return group === 'month' ? nextMonth(start) : addDays(start, group === 'week' ? 7 : 1);
}

const monthOf = (day: string): string => `${day.slice(0, -2)}01`;

const nextMonth = (day: string): string => monthOf(addDays(monthOf(day), 31));
