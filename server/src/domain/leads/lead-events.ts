// The values of leads and contacts as events record them, without empty fields.
import type { KnownContact } from '../contacts/contact-index.ts';
import type { Lead } from './lead.ts';
import { fullName } from './lead.ts';

/** Records names instead of ids, so that a later rename does not change the past. */
export function leadFacts(lead: Lead): Record<string, unknown> {
  return withoutEmpty({
    number: lead.number,
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

export function contactFacts(contact: KnownContact): Record<string, unknown> {
  return withoutEmpty({
    number: contact.number,
    first_name: contact.firstName,
    last_name: contact.lastName,
    email: contact.email,
    phone: contact.phone,
    company: contact.company,
  });
}

function withoutEmpty(facts: Record<string, unknown>): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const name in facts) {
    if (!isEmpty(facts[name])) filled[name] = facts[name];
  }
  return filled;
}

function isEmpty(value: unknown): boolean {
  if (!value) return true;
  if (typeof value !== 'object') return false;
  for (const _ in value) return false;
  return true;
}
