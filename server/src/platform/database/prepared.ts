// Gives each statement text its own prepared name, so that a connection parses it only once.
import type { RawBuilder } from 'kysely';
import type { Database } from './pool.ts';
import type { Queries, Statement } from './queries.ts';

const names = new Map<string, string>();

export function preparedName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `prepared-${names.size + 1}`;
    names.set(text, name);
  }
  return name;
}

export const named = (statement: Statement): Statement =>
  statement.name === undefined ? { ...statement, name: preparedName(statement.text) } : statement;

/** Runs a statement whose text takes few forms: its plan is kept, where planning takes longest. */
export async function runPrepared<Row extends object>(
  { kysely, pool }: Database,
  query: RawBuilder<Row>,
): Promise<Row[]> {
  return (await pool.query<Row>(named(statementOf(kysely, query)))).rows;
}

export function statementOf(
  kysely: Database['kysely'],
  query: RawBuilder<unknown>,
): Pick<Statement, 'text' | 'values'> {
  const { sql: text, parameters } = query.compile(kysely);
  return { text, values: [...parameters] };
}

/** The same connection, on which each statement is prepared. */
export const preparedOn = (connection: Queries): Queries => ({
  query: (statement) => connection.query(named(statement)),
});
