// What a pipelined batch uses of pg beyond its documented interface, and nothing else does. An upgrade of
// pg may change it without notice: the test beside this file then fails and says what to do.
import pg from 'pg';
import { types } from './pool.ts';
import type { Statement } from './queries.ts';

/** A connection that notes which named statements it has sent to be prepared, until they are. */
export type InternalConnection = pg.Connection & {
  submittedNamedStatements: Record<string, string>;
  parsedStatements: Record<string, string>;
};

/** The messages of the server that the client hands to its active query. */
export interface InternalQuery {
  name: string;
  text: string;
  submit: (connection: pg.Connection) => Error | null;
  handleRowDescription: (message: object) => void;
  handleDataRow: (message: object) => void;
  handleCommandComplete: (message: object, connection: InternalConnection) => void;
  handleReadyForQuery: (connection: InternalConnection) => void;
  handleError: (error: Error, connection: InternalConnection) => void;
}

export const createQuery = (
  statement: Statement,
  callback: (error: Error | undefined, result: object) => void,
): InternalQuery => new pg.Query({ ...statement, types }, callback) as unknown as InternalQuery;

/** The same connection for several queries in a row, of which none ends the pipeline. */
export const withoutSync = (connection: pg.Connection): pg.Connection =>
  Object.create(connection, { sync: { value: () => {} } });

/** The server skipped these statements, so it has not prepared them. */
export function forgetSubmitted(
  connection: InternalConnection,
  queries: readonly InternalQuery[],
): void {
  for (const { name } of queries) delete connection.submittedNamedStatements[name];
}

/** Makes the client take it for one of its own queries: it pipelines no others. */
export const asClientQuery = <Q extends InternalQuery>(query: Q): pg.Query & Q =>
  Object.defineProperties(new pg.Query(''), Object.getOwnPropertyDescriptors(query)) as pg.Query &
    Q;
