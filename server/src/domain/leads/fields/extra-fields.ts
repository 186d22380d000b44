// How much a lead may carry in fields that nobody here knows.
import type { Json } from '../lead.ts';

export const mostExtraFields = 50;
const mostBytes = 8 * 1024;

export const tooManyExtra = `There are more than ${mostExtraFields} fields that are not known here.`;

/** What is wrong with them, if anything. */
export function extraProblem(extra: Record<string, Json>): string | undefined {
  if (Object.keys(extra).length > mostExtraFields) return tooManyExtra;
  if (Buffer.byteLength(JSON.stringify(extra)) > mostBytes) {
    return `The fields that are not known here are larger than ${mostBytes / 1024} KiB together.`;
  }
  return undefined;
}
