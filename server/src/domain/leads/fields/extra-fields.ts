// The limits of a lead's extra fields: fields that its contract does not define.
import type { Json } from '../lead.ts';

export const maxExtraFields = 50;
const maxBytes = 8 * 1024;

export const tooManyExtra = `There are more than ${maxExtraFields} fields that are not known here.`;

/** The problem with the extra fields; undefined when they are valid. */
export function extraProblem(extra: Record<string, Json>): string | undefined {
  if (Object.keys(extra).length > maxExtraFields) return tooManyExtra;
  if (Buffer.byteLength(JSON.stringify(extra)) > maxBytes) {
    return `The fields that are not known here are larger than ${maxBytes / 1024} KiB together.`;
  }
  return undefined;
}
