// Maps leads between CRMLead Pro and the domain, in both directions. Pure.
import { fullName, type Lead, type LeadDraft } from '../../../domain/leads/lead.ts';
import { entryJson } from '../../api/events/event-json.ts';
import type { LeadFields } from '../../api/leads/lead-fields.ts';
import type { LeadWithHistory } from '../../api/leads/lead-resource.ts';
import { toDraft as draftOf } from '../../api/leads/to-draft.ts';
import { toPrefixed } from '../../record-id.ts';
import { createLeadBody, type LeadJson } from './schema.ts';
import { style } from './style.ts';

const known = new Set(Object.keys(createLeadBody.properties));

export const toDraft = (body: LeadFields): LeadDraft => draftOf(body, known);

/** The contract's times of leads have no fractions. */
const inSeconds = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

export function fromLead(lead: Lead): LeadJson {
  return {
    id: toPrefixed('lead', lead.id),
    name: fullName(lead),
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    status: lead.status.key,
    pipeline_stage: lead.stage?.key ?? null,
    score: lead.score,
    source: lead.source?.name ?? null,
    assigned_to: lead.assignee && toPrefixed('user', lead.assignee.id),
    tags: lead.tags.map((tag) => tag.name),
    created_at: inSeconds(lead.createdAt),
    updated_at: inSeconds(lead.updatedAt),
    pipeline: lead.pipeline?.key ?? null,
    external_id: lead.externalId,
    first_touch_at: lead.firstTouchAt && inSeconds(lead.firstTouchAt),
  };
}

export function fromLeadWithHistory({ history, ...lead }: LeadWithHistory): object {
  return { ...fromLead(lead), history: history.map((event) => entryJson(event, style)) };
}
