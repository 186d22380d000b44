// The time at which a campaign is sent. Pure.
import { parseTime } from '../../platform/parse-time.ts';

const local = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/** A time without an offset is one of the zone; undefined for what is no time. */
export function sendTimeOf(text: string, timeZone: string): Date | undefined {
  const time = parseTime(text);
  if (time === undefined || !local.test(text.trim())) return time;
  const plain = Temporal.PlainDateTime.from(time.toISOString().slice(0, -1));
  return new Date(plain.toZonedDateTime(timeZone).epochMilliseconds);
}
