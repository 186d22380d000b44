// How much a lead may carry in fields of the sender's own.
import type { CustomValue } from '../lead.ts';

export const mostCustomFields = 100;
const mostBytes = 16 * 1024;

/** The fields that have a value. */
export function withoutEmpty(
  fields: Record<string, CustomValue | null>,
): Record<string, CustomValue> {
  const kept: Record<string, CustomValue> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== null) kept[name] = value;
  return kept;
}

/** What is wrong with the custom fields of a lead, if anything. */
export function customFieldsProblem(
  fields: Record<string, CustomValue | null>,
): string | undefined {
  if (Object.keys(fields).length > mostCustomFields) {
    return `A lead has at most ${mostCustomFields} custom_fields.`;
  }
  if (Buffer.byteLength(JSON.stringify(fields)) > mostBytes) {
    return `The custom_fields of a lead are at most ${mostBytes / 1024} KiB together.`;
  }
  return undefined;
}
