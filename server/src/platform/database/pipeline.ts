// A pipelined batch: any number of statements in one write, with one sync message at the end, and
// their results in one read. After an error PostgreSQL skips the statements that follow. Outside an
// open transaction a batch runs as one transaction.
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
  const receive = (error: Error | undefined, result: object) => {
    failure ??= error ?? undefined;
    results.push(result as pg.QueryResult);
  };
  const queries = pending.map(({ statement }) => createQuery(statement, receive));
  let completed = 0;
  const current = () => queries[completed] as InternalQuery;
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
      const pipelined = withoutSync(connection);
      connection.stream.cork();
      try {
        for (const query of queries) {
          const error = query.submit(pipelined);
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
      completed += 1;
    },
    handleReadyForQuery(connection) {
      for (const query of queries) query.handleReadyForQuery(connection);
      end(failure);
    },
    handleError(error, connection) {
      // A statement that was skipped was not prepared either.
      forgetSubmitted(connection, queries.slice(completed));
      end(error);
    },
    // The driver calls this with an error when a query times out. The connection still expects results,
    // so it cannot be reused.
    callback(error) {
      if (error) connectionUsed?.stream.destroy();
    },
  };
  const batch = asClientQuery(driverQuery);
  return batch;
}
