// Connections for statements about many rows at once. Statements sent together are answered in one
// round trip, and each is planned once: as a look-up by index, since a plan made while the tables
// were still empty would otherwise scan them for as long as it is kept.
import pg from 'pg';
import { type Connection, clientConfig } from './pool.ts';

export interface PipelinePoolOptions {
  connections: number;
  onIdleError?: (error: Error) => void;
}

export function openPipelinePool(connection: Connection, options: PipelinePoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(connection, 'inlet intake'),
    max: options.connections,
    pipeline: true,
    options: '-c enable_seqscan=off -c plan_cache_mode=force_generic_plan',
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  return pool;
}
