// When a wait ends: after a duration, at a time of day, or after a duration of which only some hours
// of the day count. Pure.

export interface WaitUntil {
  minutes?: number;
  /** `09:00`: the next time that the clock shows it. */
  until_time?: string;
  /** Days of the week on which it may end or count, 1 for Monday; all by default. */
  weekdays?: readonly number[];
  /** Only these hours count: `{ from: '08:00', to: '18:00' }`. */
  hours?: { from: string; to: string };
  time_zone?: string;
}

/** Null when no time ends the wait. */
export function wakeTime(wait: WaitUntil, from: Date, defaultZone: string): Date | null {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(
    wait.time_zone ?? defaultZone,
  );
  if (wait.until_time !== undefined) return toDate(nextTimeOfDay(wait, wait.until_time, start));
  if (wait.minutes === undefined) return null;
  if (wait.hours === undefined && wait.weekdays === undefined) {
    return new Date(from.getTime() + wait.minutes * 60_000);
  }
  return toDate(afterWorkingMinutes(wait, wait.minutes, start));
}

const toDate = ({ epochMilliseconds }: Temporal.ZonedDateTime) => new Date(epochMilliseconds);

const countsDay = ({ weekdays }: WaitUntil, { dayOfWeek }: Temporal.ZonedDateTime) =>
  weekdays === undefined || weekdays.length === 0 || weekdays.includes(dayOfWeek);

/** A time that the clock skips is the moment after the gap; one that it shows twice is the first. */
const atTime = (day: Temporal.ZonedDateTime, time: string): Temporal.ZonedDateTime =>
  day.toPlainDate().toZonedDateTime({
    timeZone: day.timeZoneId,
    plainTime: Temporal.PlainTime.from(time),
  });

function nextTimeOfDay(
  wait: WaitUntil,
  time: string,
  start: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  for (let day = start; ; day = day.add({ days: 1 })) {
    const at = atTime(day, time);
    if (isAfter(at, start) && countsDay(wait, at)) return at;
  }
}

/** Walks over the days and uses up the minutes that count. */
function afterWorkingMinutes(
  wait: WaitUntil,
  minutes: number,
  start: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  let left = minutes * 60_000;
  for (let day = start; ; day = day.add({ days: 1 })) {
    if (!countsDay(wait, day)) continue;
    const opens = wait.hours === undefined ? day.startOfDay() : atTime(day, wait.hours.from);
    const closes = closingTime(wait, day);
    const from = isAfter(start, opens) ? start : opens;
    const available = closes.epochMilliseconds - from.epochMilliseconds;
    if (available >= left) return from.add({ milliseconds: left });
    if (available > 0) left -= available;
  }
}

function closingTime({ hours }: WaitUntil, day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (hours === undefined || hours.to === '24:00') return day.add({ days: 1 }).startOfDay();
  return atTime(day, hours.to);
}

const isAfter = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean =>
  Temporal.ZonedDateTime.compare(one, other) > 0;
