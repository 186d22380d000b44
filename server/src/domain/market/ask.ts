// The market's statements run on the connection of a batch of leads, and through Kysely.
import { CompiledQuery, type Kysely } from 'kysely';
import type { QueryResultRow } from 'pg';
import { preparedName } from '../../platform/database/prepared.ts';
import type { Queries } from '../../platform/database/queries.ts';
import type { Tables } from '../../platform/database/schema.gen.ts';

export type Ask = <Row extends QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>;

export function askOn(connection: Queries): Ask {
  return async <Row extends QueryResultRow>(text: string, values: unknown[]) => {
    const { rows } = await connection.query<Row>({ name: preparedName(text), text, values });
    return rows;
  };
}

export function askThrough(db: Kysely<Tables>): Ask {
  return async <Row extends QueryResultRow>(text: string, values: unknown[]) => {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, values));
    return rows;
  };
}
