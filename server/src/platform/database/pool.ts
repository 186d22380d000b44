// Opens a database: a pool of connections, and Kysely over the same pool.

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './schema.gen.ts';

export interface SocketConnection {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** A PostgreSQL URL, or the socket of the embedded PostgreSQL. */
export type Connection = string | SocketConnection;

export interface Database {
  kysely: Kysely<Tables>;
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface PoolOptions {
  poolSize: number;
  applicationName?: string;
  /** PostgreSQL cancels statements that take longer. */
  statementLimitMs?: number;
  /** How long a caller waits for a connection. */
  connectWithinMs?: number;
  /** Called when a connection breaks while it is idle; the pool opens another. */
  onBroken?: (error: Error) => void;
}

/** For statements that a request waits for; longer than any lock timeout. */
export const RESPONSE_TIMEOUT_MS = 10_000;
const CONNECT_WITHIN_MS = 2_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
const { builtins } = pg.types;

// Record numbers stay under 2^53, so int8 becomes a number. Money is numeric and stays text, and so
// does a date, which has no time zone.
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, (text) => text],
]);

export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format),
};

export function clientConfig(connection: Connection, applicationName = 'inlet'): pg.ClientConfig {
  return {
    ...(typeof connection === 'string' ? { connectionString: connection } : connection),
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    types,
  };
}

export function openDatabase(connection: Connection, options: PoolOptions): Database {
  const pool = new pg.Pool({
    ...clientConfig(connection, options.applicationName),
    connectionTimeoutMillis: options.connectWithinMs ?? CONNECT_WITHIN_MS,
    ...(options.statementLimitMs !== undefined && {
      statement_timeout: options.statementLimitMs,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    }),
    max: options.poolSize,
    idleTimeoutMillis: 60_000,
  });
  // A checked-out connection that breaks between statements has no other listener for 'error'.
  const onBroken = (error: Error) => options.onBroken?.(error);
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closed: Promise<void> | undefined;
  return {
    kysely,
    pool,
    close: () => {
      closed ??= kysely.destroy().then(() => (pool.ended ? undefined : pool.end()));
      return closed;
    },
  };
}
