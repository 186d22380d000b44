import { parseTime } from '../../platform/parse-time.ts';
import { invalidField } from '../errors.ts';

const day = 86_400_000;
const maxDays = 36_500;

/** Parses the expiry of a key: a day or time (UTC), or a number of days from now (`30d`). */
export function parseExpiry(text: string, now: Date): Date {
  const at = fromDays(text, now) ?? fromDate(text);
  if (at === undefined) {
    throw invalidField('expires', 'expiry_invalid', { value: text });
  }
  if (at <= now) throw invalidField('expires', 'expiry_past', { value: text });
  return at;
}

function fromDays(text: string, now: Date): Date | undefined {
  const days = Number(/^(\d{1,5})d$/.exec(text)?.[1]);
  return days >= 1 && days <= maxDays ? new Date(now.getTime() + days * day) : undefined;
}

/** A time requires a zone. */
const dayOrTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

const fromDate = (text: string): Date | undefined =>
  dayOrTime.test(text) ? parseTime(text) : undefined;
