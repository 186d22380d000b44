import type { Database } from '../../platform/database/pool.ts';
import type { Buyer, BuyerOrder } from './buyer.ts';

export interface BuyerWithOrders extends Buyer {
  orders: BuyerOrder[];
}

/** The buyers of a workspace with their orders, oldest first. */
export async function listBuyers(
  db: Database['kysely'],
  workspaceId: string,
): Promise<BuyerWithOrders[]> {
  const buyers = await db
    .selectFrom('buyers')
    .select(['id', 'number', 'name', 'created_at as createdAt'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute();
  const orders = await db
    .selectFrom('buyer_orders as o')
    .innerJoin('offers as f', (join) =>
      join.onRef('f.workspace_id', '=', 'o.workspace_id').onRef('f.id', '=', 'o.offer_id'),
    )
    .select([
      'o.buyer_id',
      'o.id',
      'o.number',
      'o.offer_id as offerId',
      'f.category',
      'o.price',
      'o.states',
      'o.daily_cap as dailyCap',
      'o.active',
    ])
    .where('o.workspace_id', '=', workspaceId)
    .orderBy('o.number')
    .execute();
  const byBuyer = Map.groupBy(orders, (order) => order.buyer_id);
  return buyers.map((buyer) => ({
    ...buyer,
    orders: (byBuyer.get(buyer.id) ?? []).map(({ buyer_id, ...order }) => order),
  }));
}
