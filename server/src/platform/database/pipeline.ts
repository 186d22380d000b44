// A pipelined batch: any number of statements in one write, with one sync message at the end and
// their results in one read. After an error PostgreSQL skips the statements that follow. Outside an
// open transaction a batch is a transaction of its own.
import pg from 'pg';
import { types } from './pool.ts';
import type { Statement } from './queries.ts';

export interface PendingStatement {
  statement: Statement;
  resolve: (result: pg.QueryResult) => void;
  reject: (error: Error) => void;
}

/** A connection with its list of prepared statements, which the driver's types leave out. */
type PreparingConnection = pg.Connection & { submittedNamedStatements: Record<string, string> };

/** The methods that the driver calls on the query it has sent, its own or another. */
interface DriverQuery {
  name: string;
  text: string;
  submit: (connection: pg.Connection) => Error | null;
  handleRowDescription: (message: object) => void;
  handleDataRow: (message: object) => void;
  handleCommandComplete: (message: object, connection: PreparingConnection) => void;
  handleReadyForQuery: (connection: PreparingConnection) => void;
  handleError: (error: Error, connection: PreparingConnection) => void;
}

type Query = Omit<pg.Query, 'submit'> & DriverQuery;

export function createPipelinedBatch(pending: readonly PendingStatement[]): pg.Query {
  const results: pg.QueryResult[] = [];
  let failure: Error | undefined;
  const take = (error: Error | undefined, result: object) => {
    failure ??= error ?? undefined;
    results.push(result as pg.QueryResult);
  };
  const queries = pending.map(
    ({ statement }) => new pg.Query({ ...statement, types }, take) as Query,
  );
  let answered = 0;
  const current = () => queries[answered] as Query;
  let connectionUsed: pg.Connection | undefined;

  function end(error: Error | undefined): void {
    for (const [index, { resolve, reject }] of pending.entries()) {
      if (error) reject(error);
      else resolve(results[index] as pg.QueryResult);
    }
    batch.callback(null);
  }

  const driverQuery: DriverQuery & { callback: (error: Error | null) => void } = {
    // The driver records prepared statements under these.
    get name() {
      return current().name;
    },
    get text() {
      return current().text;
    },
    submit(connection) {
      connectionUsed = connection;
      const together: pg.Connection = Object.create(connection, { sync: { value: () => {} } });
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
      for (const { name } of queries.slice(answered)) {
        delete connection.submittedNamedStatements[name];
      }
      end(error);
    },
    // The driver calls this when a query times out; nobody reads the result any more.
    callback(late) {
      if (late) connectionUsed?.stream.destroy();
    },
  };
  // The driver pipelines only instances of its own query class.
  const batch = Object.defineProperties(
    new pg.Query(''),
    Object.getOwnPropertyDescriptors(driverQuery),
  ) as pg.Query & typeof driverQuery;
  return batch;
}
