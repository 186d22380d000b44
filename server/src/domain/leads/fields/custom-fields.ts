// The limits of a lead's custom fields.
import type { CustomValue } from '../lead.ts';

export const maxCustomFields = 100;
const maxBytes = 16 * 1024;

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
): string | undefined {
  if (Object.keys(fields).length > maxCustomFields) {
    return `A lead has at most ${maxCustomFields} custom_fields.`;
  }
  if (Buffer.byteLength(JSON.stringify(fields)) > maxBytes) {
    return `The custom_fields of a lead are at most ${maxBytes / 1024} KiB together.`;
  }
  return undefined;
}
