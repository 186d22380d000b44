// Which buyer's order takes which lead. Pure.
import { compareAmounts } from './money.ts';

export interface OpenOrder {
  id: string;
  number: number;
  offerId: string;
  price: string;
  /** Null is every state. */
  states: readonly string[] | null;
  /** Null is no cap. */
  dailyCap: number | null;
  soldToday: number;
}

export interface LeadToSell {
  id: string;
  offerId: string;
  state: string | null;
}

export interface Allotment<Order> {
  /** The order that takes a lead, by the lead's id. */
  taken: Map<string, Order>;
  /** Leads that an order would have taken, had it not had its number for today. */
  capped: Set<string>;
}

/**
 * Goes through the leads in the order they came. Each goes to the highest price among the orders of
 * its offer that accept it and have room; at the same price, to the order that is older.
 */
export function allotLeads<Order extends OpenOrder>(
  leads: readonly LeadToSell[],
  orders: readonly Order[],
): Allotment<Order> {
  const ranked = rankByOffer(orders);
  const sold = new Map(orders.map((order) => [order.id, order.soldToday]));
  const taken = new Map<string, Order>();
  const capped = new Set<string>();
  for (const lead of leads) {
    const able = (ranked.get(lead.offerId) ?? []).filter((order) => accepts(order, lead.state));
    const order = able.find((one) => hasRoom(one, sold.get(one.id) ?? 0));
    if (order !== undefined) {
      taken.set(lead.id, order);
      sold.set(order.id, (sold.get(order.id) ?? 0) + 1);
    } else if (able.length > 0) {
      capped.add(lead.id);
    }
  }
  return { taken, capped };
}

export function accepts(order: Pick<OpenOrder, 'states'>, state: string | null): boolean {
  if (order.states === null) return true;
  return state !== null && order.states.includes(state.toUpperCase());
}

export function hasRoom(order: Pick<OpenOrder, 'dailyCap'>, soldToday: number): boolean {
  return order.dailyCap === null || soldToday < order.dailyCap;
}

function rankByOffer<Order extends OpenOrder>(orders: readonly Order[]): Map<string, Order[]> {
  const ranked = orders.toSorted(
    (one, other) => compareAmounts(other.price, one.price) || one.number - other.number,
  );
  return Map.groupBy(ranked, (order) => order.offerId);
}
