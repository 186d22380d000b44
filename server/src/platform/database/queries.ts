// The one interface for SQL that Kysely does not build. A pool, a client and a pipelined connection
// implement it; `queriesOf` adapts Kysely, so that statements join its transaction.
import { CompiledQuery, type Kysely } from 'kysely';
import type { QueryResultRow } from 'pg';
import type { Tables } from './schema.gen.ts';

export interface Statement {
  /** The name of the prepared statement; a pipelined connection generates a missing one. */
  name?: string;
  text: string;
  values: unknown[];
}

export interface Queries {
  query: <Row extends QueryResultRow>(statement: Statement) => Promise<{ rows: Row[] }>;
}

export function queriesOf(db: Kysely<Tables>): Queries {
  return {
    query: <Row extends QueryResultRow>({ text, values }: Statement) =>
      db.executeQuery<Row>(CompiledQuery.raw(text, values)),
  };
}
