import { type RawBuilder, sql } from 'kysely';
import type { Ref } from '../record-ref.ts';
import { nameKey } from './catalog.ts';

/** The SQL condition that a named row matches the reference: by id, number or name. */
export function matchesRef(ref: Ref): RawBuilder<boolean> {
  if ('id' in ref) return sql<boolean>`id = ${ref.id}`;
  if ('number' in ref) return sql<boolean>`number = ${ref.number}`;
  return sql<boolean>`name_key = ${nameKey(ref.key)}`;
}
