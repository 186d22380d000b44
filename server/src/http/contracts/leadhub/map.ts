// Maps leads between LeadHub and the domain, in both directions. Pure.
import { fullName, type Lead, type LeadDraft } from '../../../domain/leads/lead.ts';
import type { LeadFields } from '../../api/leads/lead-fields.ts';
import { toDraft as draftOf } from '../../api/leads/to-draft.ts';
import { createLeadBody, type LeadJson } from './schema.ts';

const known = new Set(Object.keys(createLeadBody.properties));

export const toDraft = (body: LeadFields): LeadDraft => draftOf(body, known);

export function fromLead(lead: Lead): LeadJson {
  return {
    id: lead.number,
    uuid: lead.id,
    first_name: lead.firstName,
    last_name: lead.lastName,
    name: fullName(lead),
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    website: lead.website,
    address: lead.address,
    city: lead.city,
    state: lead.state,
    zip: lead.zip,
    event_date: lead.eventDate,
    event_type: lead.eventType?.name ?? null,
    source: lead.source?.name ?? null,
    status: lead.status.key,
    pipeline_id: lead.pipeline?.number ?? null,
    pipeline_stage_id: lead.stage?.number ?? null,
    assigned_user_id: lead.assignee?.number ?? null,
    contact_id: lead.contact.number,
    notes: lead.notes,
    custom_fields: lead.customFields,
    tags: lead.tags.map((tag) => tag.name),
    starred: lead.starred,
    lead_score: lead.score,
    consent: lead.consent,
    external_id: lead.externalId,
    first_touch_at: lead.firstTouchAt?.toISOString() ?? null,
    extra: lead.extra,
    created_at: lead.createdAt.toISOString(),
    updated_at: lead.updatedAt.toISOString(),
  };
}
