// Which process tells which webhook: the one that holds its lock, on a connection of its own. When
// the process is gone, so is the connection, and another takes its place.
import pg from 'pg';
import { type Connection, clientConfig } from '../../../platform/database/pool.ts';

export interface Claims {
  /** Whether this process is the one from now on. */
  take: (webhookId: string) => Promise<boolean>;
  leave: (webhookId: string) => Promise<void>;
  stop: () => Promise<void>;
}

const take = {
  name: 'claim-webhook',
  text: `select pg_try_advisory_lock(hashtextextended('webhook ' || $1, 0)) as taken`,
};
const leave = {
  name: 'leave-webhook',
  text: `select pg_advisory_unlock(hashtextextended('webhook ' || $1, 0))`,
};

/** `onLost` is told when all that was claimed is anybody's again. */
export function createClaims(connection: Connection, onLost: () => void): Claims {
  let client: Promise<pg.Client> | undefined;
  let stopped = false;

  function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...clientConfig(connection, 'inlet webhooks') });
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
    async take(webhookId) {
      client ??= connect();
      const { rows } = await (await client).query({ ...take, values: [webhookId] });
      return rows[0]?.taken === true;
    },
    async leave(webhookId) {
      await (await client)?.query({ ...leave, values: [webhookId] });
    },
    async stop() {
      stopped = true;
      const held = await client?.catch(() => undefined);
      client = undefined;
      await held?.end();
    },
  };
}
