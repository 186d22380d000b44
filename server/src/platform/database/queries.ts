// Whatever runs a statement: a connection, a pool, or a transaction of the query builder.
import { CompiledQuery, type Kysely } from 'kysely';
import type { QueryResultRow } from 'pg';
import type { Tables } from './schema.gen.ts';

export interface Statement {
  /** Under which a connection keeps it prepared. */
  name: string;
  text: string;
  values: unknown[];
}

export interface Queries {
  query: <Row extends QueryResultRow>(statement: Statement) => Promise<{ rows: Row[] }>;
}

/** The same over the query builder, so that statements of its transaction can be run by text. */
export function queriesOf(db: Kysely<Tables>): Queries {
  return {
    async query<Row extends QueryResultRow>({ text, values }: { text: string; values: unknown[] }) {
      return db.executeQuery<Row>(CompiledQuery.raw(text, values));
    },
  };
}
