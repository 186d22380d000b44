import { invalidField } from '../errors.ts';
import type { Limit } from './key.ts';

const unitSeconds = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
]);
const maxQuota = 1_000_000_000;

/** Parses a limit such as `500/hour`. */
export function parseLimit(text: string): Limit {
  const [, count = '', unit = ''] = /^(\d{1,10})\s*\/\s*([a-z]+?)s?$/i.exec(text.trim()) ?? [];
  const quota = Number(count);
  const seconds = unitSeconds.get(unit.toLowerCase());
  if (seconds === undefined || quota < 1 || quota > maxQuota) {
    throw invalidField('limit', 'limit_invalid', { value: text });
  }
  return { quota, seconds };
}

export function formatLimit(limit: Limit): string {
  for (const [unit, seconds] of unitSeconds) {
    if (seconds === limit.seconds) return `${limit.quota}/${unit}`;
  }
  return `${limit.quota}/${limit.seconds} seconds`;
}
