// Builds the row of a new lead, and fills in an existing row from a later lead. Pure.
import type { Person } from '../../contacts/contact-index.ts';
import type { LeadDraft, LeadRow } from '../lead.ts';
import { nameKeyOf } from '../lead.ts';
import type { Resolved } from './resolve-draft.ts';

export interface Identity {
  id: string;
  number: number;
  contactId: string;
  channelId: string | null;
  at: Date;
}

export function newLeadRow(
  draft: LeadDraft,
  person: Person,
  resolved: Resolved,
  identity: Identity,
): LeadRow {
  const createdAt = draft.createdAt ?? identity.at;
  return {
    workspace_id: person.workspaceId,
    id: identity.id,
    number: identity.number,
    external_id: draft.externalId ?? null,
    contact_id: identity.contactId,
    first_name: draft.firstName,
    last_name: draft.lastName,
    name_key: nameKeyOf(draft.firstName, draft.lastName),
    email: person.email,
    email_key: person.emailKey,
    phone: person.phone,
    phone_key: person.phoneKey,
    company: person.company,
    website: draft.website ?? null,
    address: draft.address ?? null,
    city: draft.city ?? null,
    state: draft.state ?? null,
    zip: draft.zip ?? null,
    event_date: draft.eventDate ?? null,
    event_type_id: resolved.eventTypeId,
    source_id: null,
    status_id: resolved.statusId,
    pipeline_id: resolved.pipelineId,
    stage_id: resolved.stageId,
    assigned_member_id: resolved.assignedMemberId,
    channel_id: identity.channelId,
    notes: draft.notes ?? null,
    custom_fields: resolved.customFields,
    consent: draft.consent ?? null,
    extra: draft.extra ?? {},
    starred: draft.starred ?? false,
    score: 0,
    first_touch_at: null,
    version: 1,
    created_at: createdAt,
    updated_at: createdAt,
    deleted_at: null,
  };
}

/** The fields of an existing lead that a later one fills in if they are empty. */
export const fillable = [
  'external_id',
  'email',
  'email_key',
  'phone',
  'phone_key',
  'company',
  'website',
  'address',
  'city',
  'state',
  'zip',
  'event_date',
  'event_type_id',
  'source_id',
  'pipeline_id',
  'stage_id',
  'assigned_member_id',
  'notes',
  'consent',
] as const satisfies (keyof LeadRow)[];

/**
 * Fills in the empty fields of a lead from a newer one, and returns the names of the changed
 * fields.
 */
export function fillLeadRow(row: LeadRow, newer: LeadRow): string[] {
  const changed: string[] = [];
  for (const field of fillable) {
    // A stage is only valid with its own pipeline.
    if (field === 'stage_id' && row.pipeline_id !== newer.pipeline_id) continue;
    if (row[field] === null && newer[field] !== null) {
      Object.assign(row, { [field]: newer[field] });
      changed.push(field);
    }
  }
  if (row.first_name === '' && row.last_name === '' && newer.name_key.trim() !== '') {
    row.first_name = newer.first_name;
    row.last_name = newer.last_name;
    row.name_key = newer.name_key;
    changed.push('first_name', 'last_name');
  }
  for (const map of ['custom_fields', 'extra'] as const) {
    const added = Object.entries(newer[map]).filter(([key, value]) =>
      Object.hasOwn(row[map], key) ? isEmpty(row[map][key]) && !isEmpty(value) : true,
    );
    if (added.length === 0) continue;
    Object.assign(row, { [map]: { ...row[map], ...Object.fromEntries(added) } });
    changed.push(map);
  }
  return changed.filter((field) => !field.endsWith('_key'));
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/**
 * Overwrites the fields of a lead that a newer one has, and returns the names of the changed fields.
 */
export function overwriteLeadRow(row: LeadRow, newer: LeadRow, draft: LeadDraft): string[] {
  const before = { ...row };
  for (const field of fillable) {
    if (newer[field] !== null) Object.assign(row, { [field]: newer[field] });
  }
  // A stage is only valid with its own pipeline.
  if (newer.pipeline_id !== null) row.stage_id = newer.stage_id;
  if (draft.status !== undefined) row.status_id = newer.status_id;
  if (newer.name_key.trim() !== '') {
    row.first_name = newer.first_name;
    row.last_name = newer.last_name;
    row.name_key = newer.name_key;
  }
  for (const map of ['custom_fields', 'extra'] as const) {
    const own: Record<string, unknown> = row[map];
    const isOther = ([key, value]: [string, unknown]) =>
      JSON.stringify(own[key]) !== JSON.stringify(value);
    // A new object would count as a change.
    if (Object.entries(newer[map]).some(isOther))
      row[map] = { ...row[map], ...newer[map] } as never;
  }
  const names = Object.keys(row) as (keyof LeadRow)[];
  return names.filter((name) => row[name] !== before[name] && !name.endsWith('_key'));
}
