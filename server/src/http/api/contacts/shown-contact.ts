// A single contact, with its leads and its deals.
import Type from 'typebox';
import type { ReadDeps } from '../../../domain/catalog/read-deps.ts';
import type { Contact } from '../../../domain/contacts/contact.ts';
import { getContact } from '../../../domain/contacts/get-contact.ts';
import type { Deal } from '../../../domain/deals/deal.ts';
import { dealsOfContact } from '../../../domain/deals/deals-of-contact.ts';
import { fullName, type Json } from '../../../domain/leads/lead.ts';
import { leadsOfContact } from '../../../domain/leads/leads-of-contact.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import type { ApiStyle } from '../api-style.ts';
import { dealResource } from '../deals/deal-resource.ts';
import { type Resource, titled } from '../resource.ts';
import { anything, textOrNull, time } from '../response-schemas.ts';
import { contactResource } from './contact-resource.ts';

interface LeadOfContact {
  id: string;
  number: number;
  firstName: string;
  lastName: string;
  status: { key: string };
  source: { name: string } | null;
  consent: Json;
  createdAt: Date;
}

export interface ShownContact extends Contact {
  leads: LeadOfContact[];
  deals: Deal[];
}

export async function showContact(
  deps: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<ShownContact> {
  const contact = await getContact(deps, workspaceId, ref);
  const [leads, deals] = await Promise.all([
    leadsOfContact(deps, workspaceId, contact.id),
    dealsOfContact(deps, workspaceId, contact.id),
  ]);
  return { ...contact, leads, deals };
}

const leadOf = (style: ApiStyle) =>
  Type.Object({
    ...style.idSchemas('lead'),
    name: Type.String(),
    status: Type.String(),
    source: textOrNull(),
    consent: anything({ description: 'Given with this lead, as it was sent.' }),
    created_at: time(),
  });

export const shownContactResource: Resource<ShownContact> = {
  ...contactResource,
  schema: (style) =>
    Type.Object(
      {
        ...contactResource.schema(style).properties,
        leads: Type.Array(leadOf(style), { description: 'Newest first; the last 100.' }),
        deals: Type.Array(titled(dealResource.schema(style), dealResource.name), {
          description: 'Newest first; the last 100.',
        }),
      },
      { title: 'ContactWithLeads' },
    ),
  render: (contact, style) => ({
    ...contactResource.render(contact, style),
    leads: contact.leads.map((lead) => ({
      ...style.ids('lead', lead),
      name: fullName(lead),
      status: lead.status.key,
      source: lead.source?.name ?? null,
      consent: lead.consent,
      created_at: lead.createdAt.toISOString(),
    })),
    deals: contact.deals.map((deal) => dealResource.render(deal, style)),
  }),
  sample: {
    ...contactResource.sample,
    leads: [
      {
        id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
        number: 1842,
        firstName: 'Priya',
        lastName: 'Sharma',
        status: { key: 'qualified' },
        source: { name: 'website' },
        consent: { newsletter: true },
        createdAt: new Date('2026-03-28T09:15:00Z'),
      },
    ],
    deals: [dealResource.sample],
  },
};
