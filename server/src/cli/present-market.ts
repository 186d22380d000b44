// How commands show the lead market: the names of --json, and text for a person.
import type { Buyer, BuyerOrder } from '../domain/market/buyer.ts';
import type { Offer } from '../domain/market/offer.ts';
import type { Supplier } from '../domain/market/supplier.ts';

export function supplierJson(supplier: Supplier) {
  const { id, number, name, payout, createdAt } = supplier;
  return { id, number, name, payout, created_at: createdAt.toISOString() };
}

export function payoutText(supplier: Supplier): string {
  return supplier.payout ?? 'what the buyer pays';
}

export function offerJson(offer: Offer) {
  return {
    id: offer.id,
    number: offer.number,
    category: offer.category,
    required_fields: offer.requiredFields,
    duplicate_days: offer.duplicateDays,
    active: offer.active,
    created_at: offer.createdAt.toISOString(),
  };
}

export function offerLines(offer: Offer): [string, string][] {
  return [
    ['Category', offer.category],
    ['Requires', requiredText(offer)],
    ['Duplicates', duplicatesText(offer)],
    ['State', stateText(offer)],
    ['Number', String(offer.number)],
    ['Id', offer.id],
  ];
}

export function requiredText(offer: Offer): string {
  return offer.requiredFields.join(', ') || 'nothing more';
}

export function duplicatesText({ duplicateDays }: Offer): string {
  if (duplicateDays === 0) return 'taken';
  return `refused for ${duplicateDays} ${duplicateDays === 1 ? 'day' : 'days'}`;
}

export function stateText({ active }: { active: boolean }): string {
  return active ? 'active' : 'closed';
}

export function buyerJson({ id, number, name, createdAt }: Buyer) {
  return { id, number, name, created_at: createdAt.toISOString() };
}

export function orderJson(order: BuyerOrder) {
  return {
    id: order.id,
    number: order.number,
    offer_id: order.offerId,
    category: order.category,
    price: order.price,
    states: order.states,
    daily_cap: order.dailyCap,
    active: order.active,
  };
}

export function statesText({ states }: BuyerOrder): string {
  return states?.join(', ') ?? 'all';
}

export function capText({ dailyCap }: BuyerOrder): string {
  return dailyCap === null ? 'none' : String(dailyCap);
}
