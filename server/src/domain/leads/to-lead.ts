import { type Catalog, itemOf, tagsOf } from '../catalog/catalog.ts';
import type { Lead, LeadRow } from './lead.ts';

/** The columns that a lead is built from; match keys are only for the database. */
export const shownColumns = [
  'id',
  'number',
  'external_id',
  'contact_id',
  'first_name',
  'last_name',
  'email',
  'phone',
  'company',
  'website',
  'address',
  'city',
  'state',
  'zip',
  'event_date',
  'event_type_id',
  'source_id',
  'status_id',
  'pipeline_id',
  'stage_id',
  'assigned_member_id',
  'channel_id',
  'notes',
  'custom_fields',
  'consent',
  'extra',
  'starred',
  'score',
  'first_touch_at',
  'version',
  'created_at',
  'updated_at',
  'deleted_at',
] as const satisfies (keyof LeadRow)[];

export type ShownRow = Pick<LeadRow, (typeof shownColumns)[number]>;

/** Resolves the ids in the row of a lead. */
export function toLead(
  row: ShownRow,
  catalog: Catalog,
  contactNumber: number,
  tagIds: string[],
): Lead {
  const status = catalog.statuses.byId.get(row.status_id);
  if (status === undefined) throw new Error(`lead ${row.id} has an unknown status`);
  return {
    workspaceId: catalog.workspaceId,
    id: row.id,
    number: row.number,
    externalId: row.external_id,
    contact: { id: row.contact_id, number: contactNumber },
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    company: row.company,
    website: row.website,
    address: row.address,
    city: row.city,
    state: row.state,
    zip: row.zip,
    eventDate: row.event_date,
    eventType: itemOf(catalog.eventTypes, row.event_type_id),
    source: itemOf(catalog.sources, row.source_id),
    status,
    pipeline: itemOf(catalog.pipelines, row.pipeline_id),
    stage: itemOf(catalog.stages, row.stage_id),
    assignee: itemOf(catalog.members, row.assigned_member_id),
    channelId: row.channel_id,
    notes: row.notes,
    customFields: row.custom_fields,
    consent: row.consent,
    extra: row.extra,
    tags: tagsOf(catalog, tagIds),
    starred: row.starred,
    score: row.score,
    firstTouchAt: row.first_touch_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  };
}
