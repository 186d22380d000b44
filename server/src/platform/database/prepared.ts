// Gives each statement text its own prepared name, so that a connection parses it only once.
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

/** The same connection, on which each statement is prepared. */
export const preparedOn = (connection: Queries): Queries => ({
  query: (statement) => connection.query(named(statement)),
});
