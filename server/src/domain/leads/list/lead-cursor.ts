// Encodes a position in a list as an opaque text for clients. A cursor is valid only for the order
// and the filter that it was issued for. Pure.
import { hash } from 'node:crypto';
import type { LeadFilter } from './lead-filter.ts';
import { isCursor, type LeadCursor, type LeadOrder } from './lead-order.ts';

export interface LeadSelection extends LeadOrder {
  filter: LeadFilter;
}

export function toCursor(cursor: LeadCursor, selection: LeadSelection): string {
  const parts = [cursor.value, cursor.number, fingerprintOf(selection)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Undefined for a text that is not a cursor of this list. */
export function fromCursor(text: string, selection: LeadSelection): LeadCursor | undefined {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [value, number, fingerprint] = parts as unknown[];
  if (fingerprint !== fingerprintOf(selection) || typeof number !== 'number') return undefined;
  if (value !== null && typeof value !== 'string') return undefined;
  const cursor = { value, number };
  return isCursor(cursor, selection) ? cursor : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function fingerprintOf({ sort, direction, filter }: LeadSelection): string {
  const entries = Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify([sort, direction, entries]), 'base64url').slice(0, 12);
}
