// Statements that go to the database in one piece and are answered in one: one write, one
// synchronisation, one answer, whatever their number. When one fails, those behind it are not run.
// Outside of a transaction that was begun, a flight is a transaction of its own.
import pg from 'pg';
import { types } from './pool.ts';
import type { Statement } from './queries.ts';

export interface Asked {
  statement: Statement;
  resolve: (result: pg.QueryResult) => void;
  reject: (error: Error) => void;
}

/** A connection, and what it is to prepare next, which the driver's types do not tell. */
type Carrier = pg.Connection & { submittedNamedStatements: Record<string, string> };

/** What the driver tells whatever it has sent, one of its own queries or another. */
interface Told {
  name: string;
  text: string;
  submit: (connection: pg.Connection) => Error | null;
  handleRowDescription: (message: object) => void;
  handleDataRow: (message: object) => void;
  handleCommandComplete: (message: object, connection: Carrier) => void;
  handleReadyForQuery: (connection: Carrier) => void;
  handleError: (error: Error, connection: Carrier) => void;
}

type Query = Omit<pg.Query, 'submit'> & Told;

export function createFlight(asked: readonly Asked[]): pg.Query {
  const results: pg.QueryResult[] = [];
  let failure: Error | undefined;
  const take = (error: Error | undefined, result: object) => {
    failure ??= error ?? undefined;
    results.push(result as pg.QueryResult);
  };
  const queries = asked.map(
    ({ statement }) => new pg.Query({ ...statement, types }, take) as Query,
  );
  let answered = 0;
  const current = () => queries[answered] as Query;
  let carrier: pg.Connection | undefined;

  function end(error: Error | undefined): void {
    for (const [index, { resolve, reject }] of asked.entries()) {
      if (error) reject(error);
      else resolve(results[index] as pg.QueryResult);
    }
    flight.callback(null);
  }

  const told: Told & { callback: (error: Error | null) => void } = {
    // The driver notes under these what the connection has prepared.
    get name() {
      return current().name;
    },
    get text() {
      return current().text;
    },
    submit(connection) {
      carrier = connection;
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
      // What was not reached was not prepared either.
      for (const { name } of queries.slice(answered)) {
        delete connection.submittedNamedStatements[name];
      }
      end(error);
    },
    // Told by the driver of an answer that took too long, which then nobody waits for.
    callback(late) {
      if (late) carrier?.stream.destroy();
    },
  };
  // The driver sends one behind another only what is a query of its own.
  const flight = Object.defineProperties(
    new pg.Query(''),
    Object.getOwnPropertyDescriptors(told),
  ) as pg.Query & typeof told;
  return flight;
}
