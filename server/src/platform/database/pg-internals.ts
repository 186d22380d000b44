// The undocumented parts of pg that pipelined batches use; no other file uses them. An upgrade of pg may
// change them without notice: the test next to this file then fails and says what to do.
import pg from 'pg';
import { types } from './pool.ts';
import type { Statement } from './queries.ts';

/** A connection that tracks the named statements it has sent until they are prepared. */
export type InternalConnection = pg.Connection & {
  submittedNamedStatements: Record<string, string>;
  parsedStatements: Record<string, string>;
};

/** The handlers that the client calls on its active query for messages of the server. */
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

/** The same connection for several queries in a row, without a sync message after each. */
export const withoutSync = (connection: pg.Connection): pg.Connection =>
  Object.create(connection, { sync: { value: () => {} } });

/** The server skipped these statements, so it has not prepared them. */
export function forgetSubmitted(
  connection: InternalConnection,
  queries: readonly InternalQuery[],
): void {
  for (const { name } of queries) delete connection.submittedNamedStatements[name];
}

/** Makes it an instance of the client's own query class: the client pipelines no others. */
export const asClientQuery = <Q extends InternalQuery>(query: Q): pg.Query & Q =>
  Object.defineProperties(new pg.Query(''), Object.getOwnPropertyDescriptors(query)) as pg.Query &
    Q;
