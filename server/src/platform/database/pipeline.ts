// A pipelined batch: any number of statements in one write, with one sync message at the end and
// their results in one read. After an error PostgreSQL skips the statements that follow. Outside an
// open transaction a batch is a transaction of its own.
import type pg from 'pg';
import {
  asClientQuery,
  createQuery,
  forgetSubmitted,
  type InternalQuery,
  withoutSync,
} from './pg-internals.ts';
import type { Statement } from './queries.ts';

export interface PendingStatement {
  statement: Statement;
  resolve: (result: pg.QueryResult) => void;
  reject: (error: Error) => void;
}

export function createPipelinedBatch(pending: readonly PendingStatement[]): pg.Query {
  const results: pg.QueryResult[] = [];
  let failure: Error | undefined;
  const take = (error: Error | undefined, result: object) => {
    failure ??= error ?? undefined;
    results.push(result as pg.QueryResult);
  };
  const queries = pending.map(({ statement }) => createQuery(statement, take));
  let answered = 0;
  const current = () => queries[answered] as InternalQuery;
  let connectionUsed: pg.Connection | undefined;

  function end(error: Error | undefined): void {
    for (const [index, { resolve, reject }] of pending.entries()) {
      if (error) reject(error);
      else resolve(results[index] as pg.QueryResult);
    }
    batch.callback(null);
  }

  const driverQuery: InternalQuery & { callback: (error: Error | null) => void } = {
    // The driver records prepared statements under these.
    get name() {
      return current().name;
    },
    get text() {
      return current().text;
    },
    submit(connection) {
      connectionUsed = connection;
      const together = withoutSync(connection);
      connection.stream.cork();
      try {
        for (const query of queries) {
          const error = query.submit(together);
          if (error) throw error;
        }
        return null;
      } catch (error) {
        return error as Error;
      } finally {
        connection.sync();
        connection.stream.uncork();
      }
    },
    handleRowDescription: (message) => current().handleRowDescription(message),
    handleDataRow: (message) => current().handleDataRow(message),
    handleCommandComplete(message, connection) {
      current().handleCommandComplete(message, connection);
      answered += 1;
    },
    handleReadyForQuery(connection) {
      for (const query of queries) query.handleReadyForQuery(connection);
      end(failure);
    },
    handleError(error, connection) {
      // A statement that was skipped was not prepared either.
      forgetSubmitted(connection, queries.slice(answered));
      end(error);
    },
    // The driver calls this when a query times out; nobody reads the result any more.
    callback(late) {
      if (late) connectionUsed?.stream.destroy();
    },
  };
  const batch = asClientQuery(driverQuery);
  return batch;
}
