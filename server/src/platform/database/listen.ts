// Listens to a PostgreSQL channel on a dedicated connection. Notifications sent while the connection is
// down are lost, so the subscriber is called on each connect and must then read the tables.
import pg from 'pg';
import { type Connection, clientConfig } from './pool.ts';

export interface Listener {
  stop: () => Promise<void>;
}

export interface ListenOptions {
  channel: string;
  onMessage: (payload: string) => void;
  /** Called after the first connect and after each reconnect. */
  onConnected: () => void;
}

const reconnectAfterMs = 1_000;

export function listenTo(connection: Connection, options: ListenOptions): Listener {
  const { channel, onMessage, onConnected } = options;
  let client: pg.Client | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  function connect(): void {
    if (stopped) return;
    const opened = new pg.Client(clientConfig(connection, 'inlet listener'));
    client = opened;
    let isClosed = false;
    const onClosed = () => {
      if (isClosed) return;
      isClosed = true;
      opened.end().catch(() => {});
      if (!stopped) timer = setTimeout(connect, reconnectAfterMs);
    };
    opened.on('error', onClosed);
    opened.on('end', onClosed);
    opened.on('notification', ({ payload = '' }) => onMessage(payload));
    opened
      .connect()
      .then(() => opened.query(`listen ${channel}`))
      .then(onConnected, onClosed);
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
