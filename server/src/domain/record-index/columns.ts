// Columns of record indexes by the type of their values in the database.
import { type RawBuilder, sql } from 'kysely';
import type { IndexColumn } from './record-kind.ts';

/** Few different values: ids of the catalog, flags. */
export const codeColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'codes' },
  sql: sql`(${value})::text`,
});

/** A record has several of them; they are joined by commas. */
export const codesColumn = (name: string, values: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'codes', separator: ',' },
  sql: sql`array_to_string(${values}, ',')`,
});

export const numberColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'numbers' },
  sql: sql`(${value})::text`,
});

/** A time or a day, in microseconds. */
export const timeColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'numbers' },
  sql: sql`(extract(epoch from ${value}) * 1000000)::bigint::text`,
});

/** Texts are compared without regard to case. */
export const textColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'texts' },
  sql: sql`${value}`,
  parse: (text) => text.trim().toLowerCase(),
});
