// Matches new or pending leads with the orders of buyers, and writes the sales. The transaction holds
// the locks of the leads' workspaces, so the counts of the day are exact and no cap is exceeded.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText, unnestText } from '../../platform/database/rows.ts';
import type { Actor, NewEvent } from '../events/event.ts';
import { allocateLeads, type OpenOrder } from './allocate-leads.ts';

export interface OfferedLead {
  workspaceId: string;
  id: string;
  offerId: string;
  supplierId: string;
  state: string | null;
  /** The day in the workspace's time zone, by which caps are counted. */
  day: string;
  actor: Actor;
}

export interface SoldLead extends OfferedLead {
  order: Order;
  /** The amount that the supplier gets. */
  payout: string;
  at: Date;
}

interface Order extends OpenOrder {
  workspaceId: string;
  buyerId: string;
  buyer: string;
  category: string;
}

export interface Matched {
  sold: SoldLead[];
  /** Leads that only a daily cap keeps from an order. */
  capped: OfferedLead[];
}

const readOrders = `
  select o.workspace_id as "workspaceId", o.id, o.number, o.offer_id as "offerId",
    o.buyer_id as "buyerId", b.name as buyer, f.category, o.price, o.states,
    o.daily_cap as "dailyCap", coalesce(d.sold, 0) as "soldToday"
  from unnest($1::uuid[], $2::uuid[], $3::date[]) as a(workspace_id, offer_id, day)
  join offers f on f.workspace_id = a.workspace_id and f.id = a.offer_id and f.active
  join buyer_orders o on o.workspace_id = f.workspace_id and o.offer_id = f.id and o.active
  join buyers b on b.workspace_id = o.workspace_id and b.id = o.buyer_id
  left join order_days d
    on d.workspace_id = o.workspace_id and d.order_id = o.id and d.day = a.day`;

const readPayouts = `
  select s.id, s.payout
  from unnest($1::uuid[], $2::uuid[]) as a(workspace_id, supplier_id)
  join suppliers s on s.workspace_id = a.workspace_id and s.id = a.supplier_id`;

const saleColumns: Column<SoldLead>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (lead) => lead.workspaceId },
  { name: 'lead_id', type: 'uuid', cell: (lead) => lead.id },
  { name: 'order_id', type: 'uuid', cell: (lead) => lead.order.id },
  { name: 'buyer_id', type: 'uuid', cell: (lead) => lead.order.buyerId },
  { name: 'price', type: 'numeric', cell: (lead) => lead.order.price },
  { name: 'payout', type: 'numeric', cell: (lead) => lead.payout },
  { name: 'sold_at', type: 'timestamptz', cell: (lead) => lead.at },
];
const insertSales = insertText('sales', saleColumns);

interface DayCount {
  workspaceId: string;
  orderId: string;
  day: string;
  sold: number;
}

const dayColumns: Column<DayCount>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (count) => count.workspaceId },
  { name: 'order_id', type: 'uuid', cell: (count) => count.orderId },
  { name: 'day', type: 'date', cell: (count) => count.day },
  { name: 'sold', type: 'integer', cell: (count) => count.sold },
];
const countSales = `
  insert into order_days as d (workspace_id, order_id, day, sold)
  select workspace_id, order_id, day, sold from ${unnestText(dayColumns, 'input')}
  on conflict (workspace_id, order_id, day) do update set sold = d.sold + excluded.sold`;

export async function matchLeads(
  queries: Queries,
  leads: readonly OfferedLead[],
  at: Date,
): Promise<Matched> {
  const offers = distinctBy(leads, (lead) => lead.offerId);
  const suppliers = distinctBy(leads, (lead) => lead.supplierId);
  const [{ rows: orders }, { rows: terms }] = await Promise.all([
    queries.query<Order>({
      text: readOrders,
      values: [
        offers.map((lead) => lead.workspaceId),
        offers.map((lead) => lead.offerId),
        offers.map((lead) => lead.day),
      ],
    }),
    queries.query<{ id: string; payout: string | null }>({
      text: readPayouts,
      values: [suppliers.map((lead) => lead.workspaceId), suppliers.map((lead) => lead.supplierId)],
    }),
  ]);
  const payouts = new Map(terms.map(({ id, payout }) => [id, payout]));
  const { allocated, capped } = allocateLeads(leads, orders);
  const sold: SoldLead[] = [];
  for (const lead of leads) {
    const order = allocated.get(lead.id);
    if (order === undefined) continue;
    sold.push({ ...lead, order, payout: payouts.get(lead.supplierId) ?? order.price, at });
  }
  return { sold, capped: leads.filter(({ id }) => capped.has(id)) };
}

/** Sends no statement when nothing was sold. */
export function writeSales(queries: Queries, sold: readonly SoldLead[]): Promise<unknown> {
  if (sold.length === 0) return Promise.resolve();
  const counts = new Map<string, DayCount>();
  for (const { workspaceId, order, day } of sold) {
    const count = counts.get(order.id) ?? { workspaceId, orderId: order.id, day, sold: 0 };
    counts.set(order.id, { ...count, sold: count.sold + 1 });
  }
  return Promise.all([
    queries.query({ text: insertSales, values: columnValues(saleColumns, sold) }),
    queries.query({ text: countSales, values: columnValues(dayColumns, [...counts.values()]) }),
  ]);
}

export function soldEvent(lead: SoldLead): NewEvent {
  const { order, payout } = lead;
  return {
    workspaceId: lead.workspaceId,
    type: 'lead.sold',
    subjectType: 'lead',
    subjectId: lead.id,
    actor: lead.actor,
    causeId: null,
    before: null,
    after: {
      category: order.category,
      buyer: order.buyer,
      buyer_id: order.buyerId,
      order_id: order.id,
      price: order.price,
      payout,
    },
  };
}

/** One item, the last, of each key. */
export function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
