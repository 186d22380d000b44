// Hears what transactions of any process notify a channel of, on a connection of its own. What was
// said while the connection was away is lost: whoever listens is told that it is back, and looks.
import pg from 'pg';
import { type Connection, clientConfig } from './pool.ts';

export interface Listening {
  stop: () => Promise<void>;
}

export interface ListenOptions {
  channel: string;
  onMessage: (payload: string) => void;
  /** At the beginning, and whenever it was away. */
  onConnected: () => void;
}

const againAfterMs = 1_000;

export function listenTo(connection: Connection, options: ListenOptions): Listening {
  const { channel, onMessage, onConnected } = options;
  let client: pg.Client | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  function connect(): void {
    if (stopped) return;
    const fresh = new pg.Client(clientConfig(connection, 'inlet listener'));
    client = fresh;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      fresh.end().catch(() => {});
      if (!stopped) timer = setTimeout(connect, againAfterMs);
    };
    fresh.on('error', leave);
    fresh.on('end', leave);
    fresh.on('notification', ({ payload = '' }) => onMessage(payload));
    fresh
      .connect()
      .then(() => fresh.query(`listen ${channel}`))
      .then(onConnected, leave);
  }

  connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
