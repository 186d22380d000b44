// Maps leads between the lead market and the domain, in both directions. Pure.
import type { Static } from 'typebox';
import type { Lead, LeadDraft } from '../../../domain/leads/lead.ts';
import type { LeadFields } from '../../../domain/market/offer.ts';
import type { Sale } from '../../../domain/market/submission.ts';
import { extraFields } from '../../body/extra-fields.ts';
import { type acceptedResponse, submitted } from './schema.ts';

type Submitted = Static<typeof submitted>;
const known = new Set(Object.keys(submitted.properties));

export function toDraft(lead: Submitted): LeadDraft {
  const extra = extraFields(lead, known);
  const draft: LeadDraft = {
    firstName: lead.firstName,
    lastName: lead.lastName,
    phone: lead.phone,
    state: lead.state.toUpperCase(),
  };
  for (const name of ['email', 'zip', 'city', 'address', 'company', 'notes', 'source'] as const) {
    const value = lead[name];
    if (value !== undefined) draft[name] = value;
  }
  if (extra !== undefined) draft.extra = extra;
  return draft;
}

/** The fields of a body, valid or not. This API has the same field names as a draft. */
export function sentFields(body: Record<string, unknown>): LeadFields {
  const fields = Object.entries(body).filter(([name]) => known.has(name));
  return { ...Object.fromEntries(fields), extra: body };
}

export function fromSale(lead: Lead, sale: Sale | undefined): Static<typeof acceptedResponse> {
  const accepted = { success: true, lead_id: lead.id } as const;
  if (sale?.status !== 'sold') return { ...accepted, status: 'pending' };
  return { ...accepted, status: 'sold', price: Number(sale.price), buyer_ids: sale.buyerIds };
}

/** Whether the key belongs to the seller that the body names. */
export function namesSeller(
  seller: string,
  principal: { sellerCode: string; workspaceSlug: string },
): boolean {
  return seller.toUpperCase() === principal.sellerCode || seller === principal.workspaceSlug;
}
