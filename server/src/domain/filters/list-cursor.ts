// Encodes a position in a list as an opaque text for clients. A cursor is valid only for the order
// and the filter that it was issued for. Pure.
import { hash } from 'node:crypto';
import type { ListCursor, ListSelection } from './list-filter.ts';

export function toCursor(cursor: ListCursor, selection: ListSelection): string {
  const parts = [cursor.value, cursor.number, fingerprintOf(selection)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Undefined for a text that is not a cursor of this list. */
export function fromCursor(text: string, selection: ListSelection): ListCursor | undefined {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [value, number, fingerprint] = parts as unknown[];
  if (fingerprint !== fingerprintOf(selection)) return undefined;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) return undefined;
  return value === null || typeof value === 'string' ? { value, number } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function fingerprintOf({ sort, direction, filter }: ListSelection): string {
  const { conditions, search, archived } = filter;
  const sorted = conditions
    .map(({ field, operator, values, inclusive }) =>
      JSON.stringify([field, operator, values, inclusive]),
    )
    .sort();
  const text = JSON.stringify([sort, direction, sorted, search, archived]);
  return hash('sha256', text, 'base64url').slice(0, 12);
}
