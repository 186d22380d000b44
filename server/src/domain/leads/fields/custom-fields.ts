// How much a lead may carry in fields of the sender's own.
import type { CustomValue } from '../lead.ts';

export const maxCustomFields = 100;
const maxBytes = 16 * 1024;

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
  if (Object.keys(fields).length > maxCustomFields) {
    return `A lead has at most ${maxCustomFields} custom_fields.`;
  }
  if (Buffer.byteLength(JSON.stringify(fields)) > maxBytes) {
    return `The custom_fields of a lead are at most ${maxBytes / 1024} KiB together.`;
  }
  return undefined;
}
