import { sql } from 'kysely';
import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../../platform/database/paginate.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Ref } from '../../record-ref.ts';
import { findIntegrationRow } from '../integration-row.ts';
import type { Delivery, DeliveryState } from './delivery.ts';
import { type DeliveryRow, deliveriesOf, toDelivery } from './delivery-row.ts';

/** Newest first. */
export async function listDeliveries(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
  { state }: { state?: DeliveryState },
  page: PageParams,
): Promise<Page<Delivery>> {
  const { id } = await findIntegrationRow(database.kysely, workspaceId, ref);
  const all = deliveriesOf(workspaceId, id);
  // As the partial index names the state.
  const rows = state === undefined ? all : sql<DeliveryRow>`${all} and d.state = ${sql.lit(state)}`;
  const { items, ...rest } = await paginate(database.kysely, { rows, order: newestFirst }, page);
  return { items: items.map(toDelivery), ...rest };
}
