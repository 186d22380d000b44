// What only one process may do at a time: it belongs to the one that holds its lock, on a connection
// of its own. When the process is gone, so is the connection, and another may take its place.
import pg from 'pg';
import { type Connection, clientConfig } from './pool.ts';

export interface Claims {
  /** Whether it belongs to this process from now on. */
  take: (id: string) => Promise<boolean>;
  leave: (id: string) => Promise<void>;
  stop: () => Promise<void>;
}

export interface ClaimsOptions {
  /** Of what: claims of another kind are others. */
  kind: string;
  /** Told when all that was claimed is anybody's again. */
  onLost: () => void;
}

const take = {
  name: 'take-claim',
  text: 'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
};
const leave = { name: 'leave-claim', text: 'select pg_advisory_unlock(hashtextextended($1, 0))' };

export function createClaims(connection: Connection, { kind, onLost }: ClaimsOptions): Claims {
  let client: Promise<pg.Client> | undefined;
  let stopped = false;
  const nameOf = (id: string) => `${kind} ${id}`;

  function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...clientConfig(connection, `inlet ${kind}`) });
    const lose = () => {
      if (client !== made) return;
      client = undefined;
      fresh.end().catch(() => {});
      if (!stopped) onLost();
    };
    const made = fresh.connect().then(() => fresh);
    made.catch(lose);
    fresh.on('error', lose);
    fresh.on('end', lose);
    return made;
  }

  return {
    async take(id) {
      client ??= connect();
      const { rows } = await (await client).query({ ...take, values: [nameOf(id)] });
      return rows[0]?.taken === true;
    },
    async leave(id) {
      await (await client)?.query({ ...leave, values: [nameOf(id)] });
    },
    async stop() {
      stopped = true;
      const held = await client?.catch(() => undefined);
      client = undefined;
      await held?.end();
    },
  };
}
