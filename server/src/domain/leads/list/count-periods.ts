// How a stretch of time is made of whole days and hours, whose leads are counted already, and of
// the parts of hours at its ends, whose leads have to be counted. Pure.
import { clampToCalendar } from '../../../platform/calendar.ts';
import { hourOf } from '../counts/lead-counts.ts';

/** Kept counts of one kind, from the first name up to the one before the last. */
export interface CountRange {
  kind: 'day' | 'hour';
  from: string | undefined;
  before: string | undefined;
}

/** What stands between two moments: the later one is left out, the earlier too when it is `after`. */
export interface CountPart {
  after?: Date;
  from?: Date;
  before?: Date;
}

const hour = 3_600_000;
const day = 24 * hour;

export function periodsBetween(
  after: Date | undefined,
  before: Date | undefined,
): { ranges: CountRange[]; parts: CountPart[] } {
  const firstHour =
    after && clampToCalendar((Math.floor(after.getTime() / hour) + 1) * hour).getTime();
  const lastHour = before && Math.floor(before.getTime() / hour) * hour;
  if (after && before && (firstHour ?? 0) > (lastHour ?? 0)) {
    return { ranges: [], parts: [{ after, before }] };
  }
  const parts: CountPart[] = [];
  if (after && firstHour !== undefined) parts.push({ after, before: new Date(firstHour) });
  if (before && lastHour !== undefined) parts.push({ from: new Date(lastHour), before });
  const firstDay = firstHour && Math.ceil(firstHour / day) * day;
  const lastDay = lastHour && Math.floor(lastHour / day) * day;
  if (firstDay !== undefined && lastDay !== undefined && firstDay >= lastDay) {
    return { ranges: [range('hour', firstHour, lastHour)], parts };
  }
  const ranges = [range('day', firstDay, lastDay)];
  if (firstDay !== undefined) ranges.push(range('hour', firstHour, firstDay));
  if (lastDay !== undefined) ranges.push(range('hour', lastDay, lastHour));
  return { ranges, parts };
}

function range(
  kind: CountRange['kind'],
  from: number | undefined,
  before: number | undefined,
): CountRange {
  const name = (time: number | undefined) =>
    time === undefined
      ? undefined
      : hourOf(clampToCalendar(time)).slice(0, kind === 'day' ? 10 : 13);
  return { kind, from: name(from), before: name(before) };
}
