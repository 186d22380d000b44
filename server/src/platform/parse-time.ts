import { isDay, isInCalendar } from './calendar.ts';

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:(Z)|([ +-])(\d{2}):?(\d{2}))?)?$/i;

/** A date of ISO 8601, with a time or without; in UTC when it names no zone. Undefined outside the
 *  years 1 to 9999, where its zone may have taken it. */
export function parseTime(text: string): Date | undefined {
  const [, day = '', time = '00:00', , sign, hours, minutes] = form.exec(text.trim()) ?? [];
  if (!isDay(day)) return undefined;
  // In a query, a plus sign that was not escaped arrives as a space.
  const zone = sign === undefined ? 'Z' : `${sign === '-' ? '-' : '+'}${hours}:${minutes}`;
  const parsed = new Date(`${day}T${time}${zone}`);
  return isInCalendar(parsed) ? parsed : undefined;
}
