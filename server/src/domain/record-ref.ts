// References to records by number, id or key.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/database/schema.gen.ts';
import { DomainError } from './errors.ts';

/** A caller's reference to a record: by number, id or key. */
export type Ref = { number: number } | { id: string } | { key: string };

/** A record, reduced to how other records refer to it. */
export interface Identified {
  id: string;
  number: number;
}

/** The reference in a row; null for none. */
export function identified(id: string | null, number: number | null): Identified | null {
  return id === null || number === null ? null : { id, number };
}

/** Finds the row with this id or number; `noun` names the record in the error message. */
export async function findByRef<Row>(
  db: Kysely<Tables>,
  rows: RawBuilder<Row>,
  ref: Ref,
  noun: string,
): Promise<Row> {
  const found = 'key' in ref ? undefined : await readOne(db, rows, ref);
  if (found === undefined) throw new DomainError('not_found', `There is no such ${noun}.`);
  return found;
}

async function readOne<Row>(db: Kysely<Tables>, rows: RawBuilder<Row>, ref: Ref) {
  const condition =
    'id' in ref ? sql`r.id = ${ref.id}` : sql`r.number = ${(ref as { number: number }).number}`;
  return (await sql<Row>`select r.* from (${rows}) r where ${condition}`.execute(db)).rows[0];
}

interface Keyed {
  id: string;
  number: number;
  key: string;
}

/** Finds the record that the reference names. */
export function findAmong<Item extends Keyed>(items: readonly Item[], ref: Ref): Item | undefined {
  if ('id' in ref) return items.find(({ id }) => id === ref.id);
  if ('number' in ref) return items.find(({ number }) => number === ref.number);
  return items.find(({ key }) => key === ref.key);
}
