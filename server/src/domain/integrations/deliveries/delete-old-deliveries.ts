import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** Deletes what came in before, and all of integrations that are gone. */
export async function deleteOldDeliveries(
  db: Kysely<Tables>,
  workspaceId: string,
  before: Date,
): Promise<void> {
  await sql`delete from integration_deliveries d where d.workspace_id = ${workspaceId}
    and (d.received_at < ${before} or not exists (
      select from integrations i where i.workspace_id = ${workspaceId} and i.id = d.integration_id))`.execute(
    db,
  );
}
