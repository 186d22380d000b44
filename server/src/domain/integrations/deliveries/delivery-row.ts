import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { findByRef, identified, type Ref } from '../../record-ref.ts';
import type { DeliveryReason } from '../connectors/connector.ts';
import type { Delivery, DeliveryState } from './delivery.ts';

export interface DeliveryRow {
  id: string;
  number: number;
  state: DeliveryState;
  reason: DeliveryReason | null;
  detail: string | null;
  lead_id: string | null;
  lead_number: number | null;
  attempts: number;
  due_at: Date | null;
  received_at: Date;
  handled_at: Date | null;
}

interface WholeRow extends DeliveryRow {
  payload: string;
  fetched: string | null;
}

const columns = sql`d.id, d.number, d.state, d.reason, d.detail, d.lead_id, d.lead_number,
  d.attempts, d.due_at, d.received_at, d.handled_at`;

export const deliveriesOf = (
  workspaceId: string,
  integrationId: string,
): RawBuilder<DeliveryRow> => sql<DeliveryRow>`
  select ${columns} from integration_deliveries d
  where d.workspace_id = ${workspaceId} and d.integration_id = ${integrationId}`;

export function findDeliveryRow(
  db: Kysely<Tables>,
  workspaceId: string,
  integrationId: string,
  ref: Ref,
): Promise<WholeRow> {
  const rows = sql<WholeRow>`select ${columns}, d.payload, d.fetched from integration_deliveries d
    where d.workspace_id = ${workspaceId} and d.integration_id = ${integrationId}`;
  return findByRef(db, rows, ref, 'delivery');
}

export const toDelivery = (row: DeliveryRow): Delivery => ({
  ...{ id: row.id, number: row.number, version: row.attempts },
  ...{ state: row.state, reason: row.reason, detail: row.detail },
  lead: identified(row.lead_id, row.lead_number),
  ...{ attempts: row.attempts, dueAt: row.due_at },
  ...{ receivedAt: row.received_at, handledAt: row.handled_at },
});

export const toWholeDelivery = ({ payload, fetched, ...row }: WholeRow): Delivery => ({
  ...toDelivery(row),
  payload: JSON.parse(payload),
  ...(fetched !== null && { fetched: JSON.parse(fetched) }),
});
