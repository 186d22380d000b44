// Claims on work that only one process may do at a time: session-level advisory locks on a dedicated
// connection. When the process dies, the connection closes and the locks become free.
import pg from 'pg';
import { type Connection, clientConfig } from './pool.ts';

export interface Claims {
  /** False while another process holds the claim. */
  acquire: (id: string) => Promise<boolean>;
  release: (id: string) => Promise<void>;
  stop: () => Promise<void>;
}

export interface ClaimsOptions {
  /** The namespace of the ids. */
  kind: string;
  /** Called when the connection broke, so that every claim is free again. */
  onLost: () => void;
}

const acquire = {
  name: 'acquire-claim',
  text: 'select pg_try_advisory_lock(hashtextextended($1, 0)) as acquired',
};
const release = {
  name: 'release-claim',
  text: 'select pg_advisory_unlock(hashtextextended($1, 0))',
};

export function createClaims(connection: Connection, { kind, onLost }: ClaimsOptions): Claims {
  let client: Promise<pg.Client> | undefined;
  let stopped = false;
  const nameOf = (id: string) => `${kind} ${id}`;

  function connect(): Promise<pg.Client> {
    const opened = new pg.Client({ ...clientConfig(connection, `inlet ${kind}`) });
    const onClosed = () => {
      if (client !== connected) return;
      client = undefined;
      opened.end().catch(() => {});
      if (!stopped) onLost();
    };
    const connected = opened.connect().then(() => opened);
    connected.catch(onClosed);
    opened.on('error', onClosed);
    opened.on('end', onClosed);
    return connected;
  }

  return {
    async acquire(id) {
      client ??= connect();
      const { rows } = await (await client).query({ ...acquire, values: [nameOf(id)] });
      return rows[0]?.acquired === true;
    },
    async release(id) {
      await (await client)?.query({ ...release, values: [nameOf(id)] });
    },
    async stop() {
      stopped = true;
      const connected = await client?.catch(() => undefined);
      client = undefined;
      await connected?.end();
    },
  };
}
