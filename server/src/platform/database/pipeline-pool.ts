// Connections for statements about many rows at once. Statements sent together are answered in one
// round trip, and each is planned once: as a look-up by index, since a plan made while the tables
// were still empty would otherwise scan them for as long as it is kept.
import pg from 'pg';
import { ANSWERS_WITHIN_MS, type Connection, clientConfig } from './pool.ts';

// Nobody waits for ever behind a writer that was stopped half-way, nor for a server that hangs.
const settings = [
  'enable_seqscan=off',
  'plan_cache_mode=force_generic_plan',
  'lock_timeout=8s',
  'idle_in_transaction_session_timeout=30s',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

export interface PipelinePoolOptions {
  connections: number;
  /** Told of connections that broke; others take their place. */
  onBroken?: (error: Error) => void;
}

export function openPipelinePool(connection: Connection, options: PipelinePoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(connection, 'inlet intake'),
    max: options.connections,
    pipeline: true,
    options: settings,
    query_timeout: ANSWERS_WITHIN_MS,
  });
  // One that breaks while it is out of the pool tells its statements, and itself: unheard, that
  // would end the program.
  const onBroken = (error: Error) => options.onBroken?.(error);
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));
  return pool;
}

/** What is sent from here to the end of this turn goes out in one piece: each write wakes the
 *  server, which costs more than the statement. */
export function sendTogether(connection: pg.PoolClient): void {
  const { stream } = connection.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
