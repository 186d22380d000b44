import type { Json } from '../../leads/lead.ts';

// As JSON.stringify() writes them: a NUL, and half of a pair of surrogates.
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Undefined for a text that is no JSON, or has characters that PostgreSQL does not store. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return unstorable.test(JSON.stringify(value)) ? undefined : value;
  } catch {
    return undefined;
  }
}
