// The values of leads as events record them, without empty fields. Pure.
import { withoutEmpty } from '../contacts/contact-events.ts';
import { fullName, type Lead } from './lead.ts';

/** Records names instead of ids, so that a later rename does not change the past. */
export function leadFacts(lead: Lead): Record<string, unknown> {
  return withoutEmpty({
    number: lead.number,
    external_id: lead.externalId,
    name: fullName(lead),
    first_name: lead.firstName,
    last_name: lead.lastName,
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    website: lead.website,
    address: lead.address,
    city: lead.city,
    state: lead.state,
    zip: lead.zip,
    event_date: lead.eventDate,
    event_type: lead.eventType?.name,
    source: lead.source?.name,
    status: lead.status.key,
    pipeline: lead.pipeline?.key,
    stage: lead.stage?.key,
    stage_id: lead.stage?.id,
    assigned_user_id: lead.assignee?.number,
    contact_id: lead.contact.number,
    notes: lead.notes,
    custom_fields: lead.customFields,
    consent: lead.consent,
    extra: lead.extra,
    tags: lead.tags.map((tag) => tag.name),
    starred: lead.starred,
    score: lead.score,
  });
}
