// The fields that lists of leads filter and sort by. A new one is an entry here.
import { sql } from 'kysely';
import type { Catalog, CatalogField } from '../../catalog/catalog.ts';
import { idsOfContact } from '../../contacts/ids-of-contact.ts';
import { fieldColumn, fieldKind, fieldValues } from '../../fields/index-column.ts';
import type { FilterField } from '../../filters/filter-field.ts';
import { customPrefix } from '../../filters/list-filter.ts';
import {
  codeColumn,
  codesColumn,
  numberColumn,
  textColumn,
  timeColumn,
} from '../../record-index/columns.ts';
import type { IndexColumn } from '../../record-index/record-kind.ts';
import { memberIdsOfTeam } from '../../teams/member-ids-of-team.ts';
import { catalogIds, shownValue } from './catalog-ids.ts';

/** A field whose values are names or references of the catalog. */
const listed = (
  name: string,
  column: IndexColumn,
  description: string,
  options: Pick<FilterField, 'required'> = {},
): FilterField => ({
  kind: 'name',
  column,
  description,
  show: (id, catalog) => shownValue(name, id, catalog),
  resolve: (value, { catalog, refs }) => catalogIds(name, value, catalog, refs) ?? [],
  ...options,
});

const text = (name: string, description: string): FilterField => ({
  kind: 'text',
  column: textColumn(name, sql`l.${sql.ref(name)}`),
  description,
});

const owner = codeColumn('assigned_user_id', sql`l.assigned_member_id`);
const tags = codesColumn(
  'tag',
  sql`array(select t.tag_id from lead_tags t
    where t.workspace_id = l.workspace_id and t.lead_id = l.id order by t.tag_id)`,
);

export const leadFields: Record<string, FilterField> = {
  status: listed('status', codeColumn('status', sql`l.status_id`), 'The key of a status.', {
    required: true,
  }),
  source: listed(
    'source',
    codeColumn('source', sql`l.source_id`),
    'The name of a source, in any case.',
  ),
  pipeline_id: listed(
    'pipeline_id',
    codeColumn('pipeline_id', sql`l.pipeline_id`),
    'The number, the UUID or the key of a pipeline.',
  ),
  stage_id: listed(
    'stage_id',
    codeColumn('stage_id', sql`l.stage_id`),
    'The number, the UUID or the key of a stage.',
  ),
  assigned_user_id: listed(
    'assigned_user_id',
    owner,
    'The number, the UUID or the e-mail address of a user.',
  ),
  team_id: {
    kind: 'name',
    column: owner,
    description: 'The number or the UUID of a team: leads of its members.',
    resolve: (value, { db, workspaceId, refs }) =>
      memberIdsOfTeam(db, workspaceId, refs.refOf(value)),
    required: true,
  },
  tag: listed('tag', tags, 'The name of a tag, in any case.'),
  starred: {
    kind: 'flag',
    column: codeColumn('starred', sql`l.starred`),
    description: 'true for starred leads only, false for the others only.',
  },
  lead_score: {
    kind: 'number',
    column: numberColumn('lead_score', sql`l.score`),
    description: 'The score, 0 to 100.',
    required: true,
  },
  created_at: {
    kind: 'time',
    column: timeColumn('created_at', sql`l.created_at`),
    description: 'ISO 8601. A day alone begins at 00:00 UTC.',
    required: true,
  },
  updated_at: {
    kind: 'time',
    column: timeColumn('updated_at', sql`l.updated_at`),
    description: 'ISO 8601. A day alone begins at 00:00 UTC.',
    required: true,
  },
  first_touch_at: {
    kind: 'time',
    column: timeColumn('first_touch_at', sql`l.first_touch_at`),
    description: 'When a person first responded.',
  },
  external_id: {
    kind: 'text',
    column: { name: 'external_id', form: { form: 'texts' }, sql: sql`l.external_id` },
    description: 'Your own id of the lead, exactly.',
    resolve: (value) => [value],
  },
  event_date: {
    kind: 'day',
    column: timeColumn('event_date', sql`l.event_date::timestamp`),
    description: 'A day; within looks ahead.',
    span: 'future',
  },
  event_type: listed(
    'event_type',
    codeColumn('event_type', sql`l.event_type_id`),
    'The name of an event type, in any case.',
  ),
  first_name: text('first_name', 'In any case.'),
  last_name: text('last_name', 'In any case.'),
  email: {
    kind: 'text',
    column: textColumn('email', sql`l.email_key`),
    description: 'The whole address, in any case.',
  },
  phone: text('phone', 'The whole number, as it was sent.'),
  company: text('company', 'In any case.'),
  website: text('website', 'In any case.'),
  address: text('address', 'In any case.'),
  city: text('city', 'In any case.'),
  state: text('state', 'In any case.'),
  zip: text('zip', 'In any case.'),
  contact_id: {
    kind: 'name',
    column: textColumn('contact_id', sql`l.contact_id::text`),
    description: 'The number or the UUID of a contact.',
    resolve: (value, { db, workspaceId, refs }) => idsOfContact(db, workspaceId, refs.refOf(value)),
    required: true,
  },
};

/** A field by its name in a condition or a sort; undefined when there is none. */
export function leadField(name: string, { fields }: Catalog): FilterField | undefined {
  if (!name.startsWith(customPrefix))
    return Object.hasOwn(leadFields, name) ? leadFields[name] : undefined;
  const field = fields.byKey.get(name.slice(customPrefix.length));
  return field && customField(field);
}

function customField(field: CatalogField): FilterField {
  return {
    kind: fieldKind(field),
    column: fieldColumn(field, sql`l.custom_fields`),
    description: field.name,
    ...(fieldKind(field) === 'name' && {
      resolve: (value: string, _: unknown, param: string) => fieldValues(field, value, param),
    }),
  };
}

/** The fields that lists of leads are sorted by, besides custom fields. */
export const leadSorts = [
  'created_at',
  'updated_at',
  'lead_score',
  'first_name',
  'last_name',
  'email',
  'company',
  'city',
  'event_date',
  'first_touch_at',
] as const;
