import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { Ref } from './catalog.ts';

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
