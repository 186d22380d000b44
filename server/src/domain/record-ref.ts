// References to records by number, id or key.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/database/schema.gen.ts';
import { DomainError } from './errors.ts';

/** How a caller names a record: by its number, its id, or its key. */
export type Ref = { number: number } | { id: string } | { key: string };

/** A record as others refer to it. */
export interface Identified {
  id: string;
  number: number;
}

/** The one of these rows that is named by its id or its number; `what` it is called in words. */
export async function findByRef<Row>(
  db: Kysely<Tables>,
  rows: RawBuilder<Row>,
  ref: Ref,
  what: string,
): Promise<Row> {
  const found = 'key' in ref ? undefined : await readOne(db, rows, ref);
  if (found === undefined) throw new DomainError('not_found', `There is no such ${what}.`);
  return found;
}

async function readOne<Row>(db: Kysely<Tables>, rows: RawBuilder<Row>, ref: Ref) {
  const which =
    'id' in ref ? sql`r.id = ${ref.id}` : sql`r.number = ${(ref as { number: number }).number}`;
  return (await sql<Row>`select r.* from (${rows}) r where ${which}`.execute(db)).rows[0];
}

interface Keyed {
  id: string;
  number: number;
  key: string;
}

/** The one of these records that is meant; undefined when none is. */
export function findAmong<Item extends Keyed>(items: readonly Item[], ref: Ref): Item | undefined {
  if ('id' in ref) return items.find(({ id }) => id === ref.id);
  if ('number' in ref) return items.find(({ number }) => number === ref.number);
  return items.find(({ key }) => key === ref.key);
}
