import { isDay, isInCalendar } from './calendar.ts';

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:(Z)|([ +-])(\d{2}):?(\d{2}))?)?$/i;

/** Parses an ISO 8601 date with an optional time, in UTC unless it names a zone. Undefined outside the
 *  years 1 to 9999, checked after the conversion to UTC. */
export function parseTime(text: string): Date | undefined {
  const [, day = '', time = '00:00', , sign, hours, minutes] = form.exec(text.trim()) ?? [];
  if (!isDay(day)) return undefined;
  // An unescaped plus sign in a query string arrives as a space.
  const zone = sign === undefined ? 'Z' : `${sign === '-' ? '-' : '+'}${hours}:${minutes}`;
  const parsed = new Date(`${day}T${time}${zone}`);
  return isInCalendar(parsed) ? parsed : undefined;
}
