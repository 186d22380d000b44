// The one way to run SQL that is not built by Kysely. A pool, a client and a pipelined connection are
// `Queries` as they are; `queriesOf` makes them of Kysely, so that statements join its transaction.
import { CompiledQuery, type Kysely } from 'kysely';
import type { QueryResultRow } from 'pg';
import type { Tables } from './schema.gen.ts';

export interface Statement {
  /** Under which a connection keeps it prepared; a pipelined connection names what has none. */
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
