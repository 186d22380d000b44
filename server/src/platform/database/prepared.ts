// Runs statements prepared under a name of their own, so that each is parsed once a connection.
import type { Queries } from './queries.ts';

const names = new Map<string, string>();

export function preparedName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `prepared-${names.size + 1}`;
    names.set(text, name);
  }
  return name;
}

export function prepared(connection: Queries) {
  return (text: string, values: unknown[]) =>
    connection.query({ name: preparedName(text), text, values });
}
