// The row of an offer.
import type { Offer } from './offer.ts';

export const offerColumns = [
  'id',
  'number',
  'category',
  'required_fields',
  'duplicate_days',
  'active',
  'version',
  'created_at',
] as const;

export interface OfferRow {
  id: string;
  number: number;
  category: string;
  required_fields: string[];
  duplicate_days: number;
  active: boolean;
  version: number;
  created_at: Date;
}

export function toOffer(row: OfferRow): Offer {
  return {
    id: row.id,
    number: row.number,
    category: row.category,
    requiredFields: row.required_fields,
    duplicateDays: row.duplicate_days,
    active: row.active,
    version: row.version,
    createdAt: row.created_at,
  };
}

/** The terms of an offer, for the event log. */
export function offerFacts(offer: Offer): Record<string, unknown> {
  return {
    number: offer.number,
    category: offer.category,
    required_fields: offer.requiredFields,
    duplicate_days: offer.duplicateDays,
    active: offer.active,
  };
}
