// Keeps the last refused requests of an integration, so that people see why nothing arrives. They hold
// nothing of the body: anybody can send one.
import { type Kysely, sql } from 'kysely';
import { cutText } from '../../../platform/cut-text.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { newId } from '../../../platform/ids.ts';
import { toStorable } from '../../../platform/storable-text.ts';
import type { ConnectedIntegration, Reason } from '../connectors/connector.ts';

const maxKept = 100;
const maxDetail = 500;

export async function logRefusal(
  db: Kysely<Tables>,
  { workspaceId, id: integrationId }: ConnectedIntegration,
  { reason, detail = '' }: Reason,
  at: Date,
): Promise<void> {
  const id = newId();
  const shown = cutText(toStorable(detail), maxDetail) || null;
  await sql`with logged as (
      insert into integration_deliveries (workspace_id, integration_id, id, dedupe_key, payload,
        state, reason, detail, received_at, handled_at)
      values (${workspaceId}, ${integrationId}, ${id}, ${`refused ${id}`}, 'null',
        'refused', ${reason}, ${shown}, ${at}, ${at})
    )
    delete from integration_deliveries d where d.workspace_id = ${workspaceId}
      and d.integration_id = ${integrationId} and d.state = 'refused' and d.number <= (
        select r.number from integration_deliveries r where r.workspace_id = ${workspaceId}
          and r.integration_id = ${integrationId} and r.state = 'refused'
        order by r.number desc offset ${maxKept - 1} limit 1)`.execute(db);
}
