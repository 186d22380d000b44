// How much a lead may carry in fields that nobody here knows.
import type { Json } from '../lead.ts';

export const maxExtraFields = 50;
const maxBytes = 8 * 1024;

export const tooManyExtra = `There are more than ${maxExtraFields} fields that are not known here.`;

/** What is wrong with them, if anything. */
export function extraProblem(extra: Record<string, Json>): string | undefined {
  if (Object.keys(extra).length > maxExtraFields) return tooManyExtra;
  if (Buffer.byteLength(JSON.stringify(extra)) > maxBytes) {
    return `The fields that are not known here are larger than ${maxBytes / 1024} KiB together.`;
  }
  return undefined;
}
