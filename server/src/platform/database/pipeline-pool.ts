// Connections for statements about many rows at once. What is asked in one turn goes out together
// and is answered in one round trip, and each statement is planned once: as a look-up by index,
// since a plan made while the tables were still empty would otherwise scan them for as long as it
// is kept.
import pg from 'pg';
import { createPipelinedBatch, type PendingStatement } from './pipeline.ts';
import { type Connection, clientConfig, RESPONSE_TIMEOUT_MS } from './pool.ts';
import { named } from './prepared.ts';
import type { Queries } from './queries.ts';

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

export interface PipelineConnection extends Queries {
  /** With an error, the connection is closed: nobody can tell in what state it is. */
  release: (broken?: Error) => void;
}

export interface PipelinePool extends Queries {
  connect: () => Promise<PipelineConnection>;
  /** The one connection of all who write one behind another: it is not released. */
  inOrder: () => Promise<Queries>;
  end: () => Promise<void>;
}

export function openPipelinePool(
  connection: Connection,
  options: PipelinePoolOptions,
): PipelinePool {
  const pool = new pg.Pool({
    ...clientConfig(connection, 'inlet intake'),
    // One more is for those who write in order.
    max: options.connections + 1,
    pipeline: true,
    options: settings,
    query_timeout: RESPONSE_TIMEOUT_MS,
  });
  // One that breaks while it is out of the pool tells its statements, and itself: unheard, that
  // would end the program.
  const onBroken = (error: Error) => options.onBroken?.(error);
  pool.on('error', onBroken);
  pool.on('connect', (client) => client.on('error', onBroken));

  let kept: pg.PoolClient | undefined;
  let ordered: Promise<Queries> | undefined;
  const letGo = (error?: Error) => {
    const client = kept;
    kept = undefined;
    ordered = undefined;
    client?.release(error ?? true);
  };
  async function keepOne(): Promise<Queries> {
    kept = await pool.connect();
    kept.once('error', letGo);
    return sendTogether(kept);
  }

  return {
    query: (statement) => pool.query(named(statement)),
    connect: async () => sendTogether(await pool.connect()),
    inOrder() {
      ordered ??= keepOne().catch((error) => {
        ordered = undefined;
        throw error;
      });
      return ordered;
    },
    async end() {
      letGo();
      await pool.end();
    },
  };
}

function sendTogether(client: pg.PoolClient): PipelineConnection {
  let waiting: PendingStatement[] = [];

  function send(): void {
    client.query(createPipelinedBatch(waiting));
    waiting = [];
  }

  return {
    query(statement) {
      return new Promise((resolve, reject) => {
        // When what runs in this turn has asked for all that it wants.
        if (waiting.length === 0) process.nextTick(send);
        waiting.push({ statement: named(statement), resolve, reject });
      });
    },
    release: (broken) => client.release(broken),
  };
}
