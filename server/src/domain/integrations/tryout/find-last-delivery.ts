import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** The last delivery that holds something. */
export async function findLastDelivery(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
): Promise<{ payload: string; fetched: string | null } | undefined> {
  const { rows } = await sql<{ payload: string; fetched: string | null }>`
    select payload, fetched from integration_deliveries
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}
      and state <> 'refused' order by number desc limit 1`.execute(db);
  return rows[0];
}
