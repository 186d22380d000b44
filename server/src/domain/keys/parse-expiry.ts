import { parseTime } from '../../platform/parse-time.ts';
import { invalidField } from '../errors.ts';

const day = 86_400_000;
const longestDays = 36_500;

/** When a key stops to work: a day or time written out (UTC), or so many days from now (`30d`). */
export function parseExpiry(text: string, now: Date): Date {
  const at = fromDays(text, now) ?? fromDate(text);
  if (at === undefined) {
    throw invalidField(
      'expires',
      `"${text}" is not a date: write a day such as 2027-01-31, or a number of days such as 30d.`,
    );
  }
  if (at <= now) throw invalidField('expires', `"${text}" is in the past.`);
  return at;
}

function fromDays(text: string, now: Date): Date | undefined {
  const days = Number(/^(\d{1,5})d$/.exec(text)?.[1]);
  return days >= 1 && days <= longestDays ? new Date(now.getTime() + days * day) : undefined;
}

/** Of a time the zone must be said. */
const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

const fromDate = (text: string): Date | undefined =>
  form.test(text) ? parseTime(text) : undefined;
