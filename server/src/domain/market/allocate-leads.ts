// Allocates leads to the orders of buyers. Pure.
import { compareAmounts } from './money.ts';

export interface OpenOrder {
  id: string;
  number: number;
  offerId: string;
  price: string;
  /** Null accepts every state. */
  states: readonly string[] | null;
  /** Null means no cap. */
  dailyCap: number | null;
  soldToday: number;
}

export interface LeadToSell {
  id: string;
  offerId: string;
  state: string | null;
}

export interface Allocation<Order> {
  /** The order that gets the lead, by the lead's id. */
  allocated: Map<string, Order>;
  /** Leads that only the daily caps keep from an order. */
  capped: Set<string>;
}

/**
 * Allocates leads in the order of their arrival. Each goes to the highest price among the orders of
 * its offer that accept it and have capacity; at the same price, to the older order.
 */
export function allocateLeads<Order extends OpenOrder>(
  leads: readonly LeadToSell[],
  orders: readonly Order[],
): Allocation<Order> {
  const ranked = rankByOffer(orders);
  const sold = new Map(orders.map((order) => [order.id, order.soldToday]));
  const allocated = new Map<string, Order>();
  const capped = new Set<string>();
  for (const lead of leads) {
    const accepting = (ranked.get(lead.offerId) ?? []).filter((order) =>
      accepts(order, lead.state),
    );
    const order = accepting.find((one) => hasCapacity(one, sold.get(one.id) ?? 0));
    if (order !== undefined) {
      allocated.set(lead.id, order);
      sold.set(order.id, (sold.get(order.id) ?? 0) + 1);
    } else if (accepting.length > 0) {
      capped.add(lead.id);
    }
  }
  return { allocated, capped };
}

export function accepts(order: Pick<OpenOrder, 'states'>, state: string | null): boolean {
  if (order.states === null) return true;
  return state !== null && order.states.includes(state.toUpperCase());
}

export function hasCapacity(order: Pick<OpenOrder, 'dailyCap'>, soldToday: number): boolean {
  return order.dailyCap === null || soldToday < order.dailyCap;
}

function rankByOffer<Order extends OpenOrder>(orders: readonly Order[]): Map<string, Order[]> {
  const ranked = orders.toSorted(
    (one, other) => compareAmounts(other.price, one.price) || one.number - other.number,
  );
  return Map.groupBy(ranked, (order) => order.offerId);
}
