import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Ref } from '../../record-ref.ts';
import { findIntegrationRow } from '../integration-row.ts';
import type { Delivery } from './delivery.ts';
import { findDeliveryRow, toWholeDelivery } from './delivery-row.ts';

export async function getDelivery(
  { database: { kysely } }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  integration: Ref,
  ref: Ref,
): Promise<Delivery> {
  const { id } = await findIntegrationRow(kysely, workspaceId, integration);
  return toWholeDelivery(await findDeliveryRow(kysely, workspaceId, id, ref));
}
