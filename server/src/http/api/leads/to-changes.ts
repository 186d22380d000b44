// Maps the body of an update to changes. Pure.
import type { LeadChanges } from '../../../domain/leads/lead-changes.ts';
import { keyRefOf, memberRefOf, refOf, refOrNull } from '../../record-id.ts';
import type { Changes } from '../changes-body.ts';
import type { LeadFields } from './lead-fields.ts';
import { checkConsent, checkCustomFields, isTrue, namesOf, tagsOf } from './to-draft.ts';

export function toChanges(body: Changes<LeadFields>): LeadChanges {
  const changes: LeadChanges = { ...nameChangesOf(body), ...refChangesOf(body) };
  for (const name of plainTexts) {
    const value = body[name];
    if (value !== undefined) changes[name] = value;
  }
  if (body.external_id !== undefined) {
    changes.externalId = body.external_id === null ? null : String(body.external_id);
  }
  if (body.event_date !== undefined) changes.eventDate = body.event_date;
  if (body.event_type !== undefined) changes.eventType = body.event_type;
  if (body.status) changes.status = body.status;
  if (body.custom_fields !== undefined) {
    changes.customFields = body.custom_fields && checkCustomFields(body.custom_fields);
  }
  if (body.consent !== undefined) changes.consent = checkConsent(body.consent);
  if (body.tags !== undefined) changes.tags = tagsOf(body.tags ?? []);
  if (body.starred !== undefined && body.starred !== null) changes.starred = isTrue(body.starred);
  return changes;
}

const plainTexts = [
  'email',
  'phone',
  'company',
  'website',
  'address',
  'city',
  'state',
  'zip',
  'source',
  'notes',
] as const;

function nameChangesOf({ name, first_name, last_name }: Changes<LeadFields>): LeadChanges {
  const changes: LeadChanges = name ? namesOf(name, undefined, undefined) : {};
  if (first_name) changes.firstName = first_name;
  if (last_name !== undefined) changes.lastName = last_name ?? '';
  return changes;
}

function refChangesOf(body: Changes<LeadFields>): LeadChanges {
  const changes: LeadChanges = {};
  if (body.pipeline !== undefined) changes.pipeline = refOrNull(body.pipeline, keyRefOf);
  if (body.pipeline_id !== undefined) changes.pipeline = refOrNull(body.pipeline_id, refOf);
  if (body.pipeline_stage !== undefined) changes.stage = refOrNull(body.pipeline_stage, keyRefOf);
  if (body.pipeline_stage_id !== undefined)
    changes.stage = refOrNull(body.pipeline_stage_id, refOf);
  if (body.assigned_to !== undefined) changes.assignee = refOrNull(body.assigned_to, memberRefOf);
  if (body.assigned_user_id !== undefined) {
    changes.assignee = refOrNull(body.assigned_user_id, memberRefOf);
  }
  return changes;
}
