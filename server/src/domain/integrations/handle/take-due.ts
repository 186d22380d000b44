// Reads the deliveries of a workspace that are due, with their integrations.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { ConnectedIntegration, StoredDelivery } from '../connectors/connector.ts';
import { connectedIntegration, type IntegrationRow, integrationsOf } from '../integration-row.ts';

export interface DueDelivery extends StoredDelivery {
  integrationId: string;
  attempts: number;
}

export interface DueWork {
  deliveries: DueDelivery[];
  integrations: Map<string, ConnectedIntegration>;
}

interface Row {
  integration_id: string;
  id: string;
  payload: string;
  fetched: string | null;
  attempts: number;
  received_at: Date;
}

const due = {
  name: 'due-deliveries',
  text: `select integration_id, id, payload, fetched, attempts, received_at
    from integration_deliveries where workspace_id = $1 and due_at <= $2
    order by due_at limit $3`,
};

export async function takeDue(
  { database, sealer }: { database: Database; sealer: Sealer },
  workspaceId: string,
  { at, limit }: { at: Date; limit: number },
): Promise<DueWork> {
  const { rows } = await database.pool.query<Row>({
    ...due,
    values: [workspaceId, at, limit],
  });
  const ids = [...new Set(rows.map((row) => row.integration_id))];
  const integrations = new Map<string, ConnectedIntegration>();
  if (ids.length > 0) {
    const found = await sql<IntegrationRow>`
      ${integrationsOf(workspaceId)} and i.id = any(${ids}::uuid[])`.execute(database.kysely);
    for (const row of found.rows) {
      integrations.set(row.id, connectedIntegration(workspaceId, row, sealer));
    }
  }
  const deliveries = rows.map((row) => ({
    ...{ integrationId: row.integration_id, id: row.id, attempts: row.attempts },
    payload: JSON.parse(row.payload),
    fetched: row.fetched === null ? undefined : JSON.parse(row.fetched),
    receivedAt: row.received_at,
  }));
  return { deliveries, integrations };
}

/** Which of these workspaces, or of all, have deliveries that are due. */
export async function workspacesWithDue(
  { kysely }: Database,
  among: readonly string[] | undefined,
  at: Date,
): Promise<string[]> {
  const named = among === undefined ? sql`true` : sql`w.id = any(${among}::uuid[])`;
  const { rows } = await sql<{ id: string }>`select w.id from workspaces w where ${named}
    and exists (select from integration_deliveries d
      where d.workspace_id = w.id and d.due_at <= ${at})`.execute(kysely);
  return rows.map(({ id }) => id);
}
