// Maps leads between RemixCRM and the domain, in both directions. Pure.
import type { Static } from 'typebox';
import { type Lead, type LeadDraft, splitName } from '../../../domain/leads/lead.ts';
import { extraFields } from '../../body/extra-fields.ts';
import { type createdResponse, createLeadBody } from './schema.ts';

type Body = Static<typeof createLeadBody>;

const known = new Set(Object.keys(createLeadBody.properties));

export function toDraft(body: Body): LeadDraft {
  const extra = extraFields(body, known);
  return {
    ...nameOf(body),
    email: body.email,
    phone: body.phone,
    eventDate: body.event_date,
    ...(body.event_type !== undefined && { eventType: body.event_type }),
    ...(body.source !== undefined && { source: body.source }),
    ...(body.notes !== undefined && { notes: body.notes }),
    ...(body.status !== undefined && { status: body.status }),
    ...(extra !== undefined && { extra }),
  };
}

function nameOf(body: Body): { firstName: string; lastName: string } {
  const { name, first_name: firstName, last_name: lastName } = body;
  if (firstName !== undefined && lastName !== undefined) return { firstName, lastName };
  return splitName(name ?? '');
}

export function fromLead(lead: Lead, publicUrl: string): Static<typeof createdResponse> {
  return { id: lead.id, status: 'created', lead_url: `${publicUrl}/leads/${lead.id}` };
}
