// Maps leads between SnapCRM and the domain, in both directions. Pure.
import type { Static } from 'typebox';
import type { Principal } from '../../../domain/keys/principal.ts';
import type { Lead, LeadDraft } from '../../../domain/leads/lead.ts';
import { extraFields } from '../../body/extra-fields.ts';
import { refOf } from '../../record-id.ts';
import { createLeadBody, type leadResponse } from './schema.ts';

type Body = Static<typeof createLeadBody>;

const known = new Set(Object.keys(createLeadBody.properties));

export function toDraft(body: Body): LeadDraft {
  const extra = extraFields(body, known);
  const { zipcode, tagId, ...fields } = body;
  const draft: LeadDraft = { firstName: fields.firstName, lastName: fields.lastName };
  for (const name of [
    'email',
    'phone',
    'company',
    'website',
    'source',
    'address',
    'city',
    'state',
  ] as const) {
    const value = fields[name];
    if (value !== undefined) draft[name] = value;
  }
  if (zipcode !== undefined) draft.zip = zipcode;
  if (tagId !== undefined) draft.tagRefs = [{ field: 'tagId', ref: refOf(tagId) }];
  if (extra !== undefined) draft.extra = extra;
  return draft;
}

export function fromLead(lead: Lead, owner: Principal['owner']): Static<typeof leadResponse> {
  return {
    id: lead.id,
    firstName: lead.firstName,
    lastName: lead.lastName,
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    website: lead.website,
    source: lead.source?.name ?? null,
    address: lead.address,
    city: lead.city,
    state: lead.state,
    zipcode: lead.zip,
    status: lead.status.key,
    createdBy: owner && { id: owner.id, name: owner.name, email: owner.email },
    tags: lead.tags.map((tag) => ({ id: tag.id, name: tag.name })),
    createdAt: lead.createdAt.toISOString(),
    updatedAt: lead.updatedAt.toISOString(),
  };
}
