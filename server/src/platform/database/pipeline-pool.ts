// Connections for statements about many rows. Statements issued in one tick of the event loop form one
// pipelined batch, so they take one round trip. Each statement is planned once and uses indexes:
// without that, a generic plan made while the tables were empty would scan them for as long as it is
// cached.
import pg from 'pg';
import { createPipelinedBatch, type PendingStatement } from './pipeline.ts';
import { type Connection, clientConfig, RESPONSE_TIMEOUT_MS } from './pool.ts';
import { named } from './prepared.ts';
import type { Queries } from './queries.ts';

// The timeouts bound the wait for the locks of a writer that stopped in the middle of its transaction.
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
  /** Called when a connection breaks; the pool opens another. */
  onBroken?: (error: Error) => void;
}

interface PipelineConnection extends Queries {
  /** With an error, the pool closes the connection, because its state is unknown. */
  release: (broken?: Error) => void;
}

export interface PipelinePool extends Queries {
  connect: () => Promise<PipelineConnection>;
  /** The one connection that all writers share whose batches must run in order. Never released. */
  orderedConnection: () => Promise<Queries>;
  end: () => Promise<void>;
}

export function openPipelinePool(
  connection: Connection,
  options: PipelinePoolOptions,
): PipelinePool {
  const pool = new pg.Pool({
    ...clientConfig(connection, 'inlet intake'),
    // Plus the ordered connection.
    max: options.connections + 1,
    pipeline: true,
    options: settings,
    // Bounds the wait for a server that hangs.
    query_timeout: RESPONSE_TIMEOUT_MS,
  });
  // A connection that breaks outside the pool rejects its statements and also emits 'error', which
  // would end the process without a listener.
  const onBroken = (error: Error) => options.onBroken?.(error);
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));

  let orderedClient: pg.PoolClient | undefined;
  let ordered: Promise<Queries> | undefined;
  const closeOrdered = (error?: Error) => {
    const client = orderedClient;
    orderedClient = undefined;
    ordered = undefined;
    client?.release(error ?? true);
  };
  async function openOrdered(): Promise<Queries> {
    orderedClient = await pool.connect();
    orderedClient.once('error', closeOrdered);
    return pipelineOn(orderedClient);
  }

  return {
    query: (statement) => pool.query(named(statement)),
    connect: async () => pipelineOn(await pool.connect()),
    orderedConnection() {
      ordered ??= openOrdered().catch((error) => {
        ordered = undefined;
        throw error;
      });
      return ordered;
    },
    async end() {
      closeOrdered();
      await pool.end();
    },
  };
}

function pipelineOn(client: pg.PoolClient): PipelineConnection {
  let pending: PendingStatement[] = [];

  function send(): void {
    client.query(createPipelinedBatch(pending));
    pending = [];
  }

  return {
    query(statement) {
      return new Promise((resolve, reject) => {
        // The batch is sent after the running code has issued all its statements.
        if (pending.length === 0) process.nextTick(send);
        pending.push({ statement: named(statement), resolve, reject });
      });
    },
    release: (broken) => client.release(broken),
  };
}
