// The limits of a lead's custom fields.
import { type ProblemAt, problemAt } from '../../errors.ts';
import type { CustomValue } from '../lead.ts';

export const maxCustomFields = 100;
const maxBytes = 16 * 1024;
const limits = { record: 'lead', max: maxCustomFields, max_kib: maxBytes / 1024 } as const;

export function withoutEmpty(
  fields: Record<string, CustomValue | null>,
): Record<string, CustomValue> {
  const filled: Record<string, CustomValue> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== null) filled[name] = value;
  return filled;
}

/** The problem with the custom fields of a lead; undefined when they are valid. */
export function customFieldsProblem(
  fields: Record<string, CustomValue | null>,
): ProblemAt | undefined {
  if (Object.keys(fields).length > maxCustomFields) {
    return problemAt('too_many_custom_fields', limits);
  }
  if (Buffer.byteLength(JSON.stringify(fields)) > maxBytes) {
    return problemAt('custom_fields_too_large', { max_kib: limits.max_kib });
  }
  return undefined;
}
