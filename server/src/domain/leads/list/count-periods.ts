// Splits a period into whole days and hours, whose counts are maintained, and into the partial hours
// at its ends, whose leads must be counted. Pure.
import { clampToCalendar } from '../../../platform/calendar.ts';
import { hourOf } from '../counts/lead-counts.ts';

/** A range of maintained counts of one kind; `before` is exclusive. */
export interface CountRange {
  kind: 'day' | 'hour';
  from: string | undefined;
  before: string | undefined;
}

/** An interval within an hour: `before` and `after` are exclusive, `from` is inclusive. */
export interface PartialHour {
  after?: Date;
  from?: Date;
  before?: Date;
}

const hour = 3_600_000;
const day = 24 * hour;

export function periodsBetween(
  after: Date | undefined,
  before: Date | undefined,
): { ranges: CountRange[]; partialHours: PartialHour[] } {
  const firstHour =
    after && clampToCalendar((Math.floor(after.getTime() / hour) + 1) * hour).getTime();
  const lastHour = before && Math.floor(before.getTime() / hour) * hour;
  if (after && before && (firstHour ?? 0) > (lastHour ?? 0)) {
    return { ranges: [], partialHours: [{ after, before }] };
  }
  const partialHours: PartialHour[] = [];
  if (after && firstHour !== undefined) partialHours.push({ after, before: new Date(firstHour) });
  if (before && lastHour !== undefined) partialHours.push({ from: new Date(lastHour), before });
  const firstDay = firstHour && Math.ceil(firstHour / day) * day;
  const lastDay = lastHour && Math.floor(lastHour / day) * day;
  if (firstDay !== undefined && lastDay !== undefined && firstDay >= lastDay) {
    return { ranges: [range('hour', firstHour, lastHour)], partialHours };
  }
  const ranges = [range('day', firstDay, lastDay)];
  if (firstDay !== undefined) ranges.push(range('hour', firstHour, firstDay));
  if (lastDay !== undefined) ranges.push(range('hour', lastDay, lastHour));
  return { ranges, partialHours };
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
