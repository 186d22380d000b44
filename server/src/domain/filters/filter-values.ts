// The values of conditions as texts in a request. Pure.
import { parseTime } from '../../platform/parse-time.ts';
import { invalidField } from '../errors.ts';

const decimal = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

export function numberOf(param: string, text: string): number {
  if (decimal.test(text)) return Number(text);
  throw invalidField(param, 'number_invalid');
}

export function flagOf(param: string, text: string): boolean {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw invalidField(param, 'boolean_invalid');
}

/** Microseconds, as the columns of times hold them. */
export function microsOf(param: string, text: string): number {
  return timeOf(param, text).getTime() * 1000;
}

export function timeOf(param: string, text: string): Date {
  const time = parseTime(text);
  if (time !== undefined) return time;
  throw invalidField(param, 'date_or_time_invalid', {
    examples: ['2026-03-28', '2026-03-28T09:15:00Z'],
  });
}

const hour = 3_600_000_000;
const units: Record<string, number> = { h: hour, d: 24 * hour, w: 168 * hour };

/** A span such as 12h, 30d or 4w, in microseconds. */
export function spanOf(param: string, text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const micros = units[unit];
  if (micros !== undefined) return Number(count) * micros;
  throw invalidField(param, 'span_invalid');
}
