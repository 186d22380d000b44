// The limits of a lead's extra fields: fields that its contract does not define.
import { type ProblemAt, problemAt } from '../../errors.ts';
import type { Json } from '../lead.ts';

export const maxExtraFields = 50;
export const maxExtraBytes = 8 * 1024;

export const tooManyExtra = problemAt('too_many_extra_fields', { max: maxExtraFields });

/** The problem with the extra fields; undefined when they are valid. */
export function extraProblem(extra: Record<string, Json>): ProblemAt | undefined {
  if (Object.keys(extra).length > maxExtraFields) return tooManyExtra;
  if (Buffer.byteLength(JSON.stringify(extra)) > maxExtraBytes) {
    return problemAt('extra_fields_too_large', { max_kib: maxExtraBytes / 1024 });
  }
  return undefined;
}
