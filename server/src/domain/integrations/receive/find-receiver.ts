// Finds the integration of an address. What was found is kept, since every delivery needs it: the
// statement that stores a delivery checks that nothing has changed meanwhile.
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { tokenHash, workspaceIn } from '../../address-token.ts';
import type { ConnectedIntegration } from '../connectors/connector.ts';
import { connectedIntegration } from '../integration-row.ts';

/** An integration as it was when it was read. */
export interface Receiver {
  integration: ConnectedIntegration;
  tokenHash: string;
  version: number;
  active: boolean;
}

interface Row extends Omit<ConnectedIntegration, 'workspaceId'> {
  secrets: string;
  version: number;
  active: boolean;
}

export interface ReceiverFinder {
  /** If it is kept. */
  peek: (token: string) => Receiver | undefined;
  /** Undefined for an unknown address. */
  find: (token: string) => Promise<Receiver | undefined>;
  /** As it is now. */
  findFresh: (token: string) => Promise<Receiver | undefined>;
}

const maxKept = 10_000;

export function createReceiverFinder({
  database,
  sealer,
}: {
  database: Database;
  sealer: Sealer;
}): ReceiverFinder {
  const kept = new LRUCache<string, Receiver>({ max: maxKept });

  async function findFresh(token: string): Promise<Receiver | undefined> {
    const workspaceId = workspaceIn(token);
    if (workspaceId === undefined) return undefined;
    const hash = tokenHash(token);
    const { rows } = await sql<Row>`
      select i.id, i.number, i.type, i.name, i.settings, i.secrets, i.version, i.active
      from integration_addresses a
      join integrations i on i.workspace_id = a.workspace_id and i.id = a.integration_id
      where a.workspace_id = ${workspaceId} and a.token_hash = ${hash}`.execute(database.kysely);
    const [row] = rows;
    if (row === undefined || !row.active) kept.delete(token);
    if (row === undefined) return undefined;
    const { version, active } = row;
    const receiver = {
      integration: connectedIntegration(workspaceId, row, sealer),
      ...{ tokenHash: hash, version, active },
    };
    if (active) kept.set(token, receiver);
    return receiver;
  }

  const peek = (token: string) => kept.get(token);
  return { peek, findFresh, find: async (token) => peek(token) ?? findFresh(token) };
}
