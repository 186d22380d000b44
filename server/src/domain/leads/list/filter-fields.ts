// The fields that lists of leads filter and sort by. A new one is an entry here.
import { type RawBuilder, sql } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import {
  listed,
  namedOrCustomField,
  reference,
  team,
  text,
  time,
} from '../../filters/common-fields.ts';
import type { FilterField } from '../../filters/filter-field.ts';
import {
  codeColumn,
  numberColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../record-index/columns.ts';
import type { IndexColumn } from '../../record-index/record-kind.ts';

type Counted = 'calls' | 'notes' | 'form_submissions' | 'mails' | 'whatsapp_messages';

/** The number of records of a table that belong to the lead. */
const countOf = (table: Counted, which: RawBuilder<boolean> = sql`true`) => sql`(
  select count(*) from ${sql.table(table)} r
  where r.workspace_id = l.workspace_id and r.lead_id = l.id and ${which})`;

const count = (
  name: string,
  counted: RawBuilder<unknown>,
  description: string,
  reloadOn: IndexColumn['reloadOn'] = [],
): FilterField => ({
  kind: 'number',
  column: { ...numberColumn(name, counted), reloadOn },
  description,
  required: true,
});

const owner = codeColumn('assigned_user_id', sql`l.assigned_member_id`);
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
  team_id: team(owner, 'leads'),
  tag: listed('tag', tagsColumn('lead_tags', 'lead_id'), 'The name of a tag, in any case.'),
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
  call_count: count('call_count', countOf('calls'), 'Of logged calls.'),
  note_count: count('note_count', countOf('notes'), 'Of notes.'),
  submission_count: count('submission_count', countOf('form_submissions'), 'Of submitted forms.', [
    'form.deleted',
  ]),
  reply_count: count(
    'reply_count',
    sql`${countOf('mails', sql`r.direction = 'in' and r.kind = 'reply'`)}
      + ${countOf('whatsapp_messages', sql`r.direction = 'in'`)}`,
    'Of replies by e-mail and messages by WhatsApp.',
  ),
  open_count: count(
    'open_count',
    countOf('mails', sql`r.opened_at is not null`),
    'Of e-mails that the lead opened.',
  ),
  click_count: count(
    'click_count',
    countOf('mails', sql`r.clicked_at is not null`),
    'Of e-mails in which the lead clicked a link.',
  ),
  created_at: time('created_at'),
  updated_at: time('updated_at'),
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
  first_name: text('first_name'),
  last_name: text('last_name'),
  email: {
    kind: 'text',
    column: textColumn('email', sql`l.email_key`),
    description: 'The whole address, in any case.',
  },
  phone: text('phone', 'The whole number, as it was sent.'),
  company: text('company'),
  website: text('website'),
  address: text('address'),
  city: text('city'),
  state: text('state'),
  zip: text('zip'),
  contact_id: reference('contact_id', 'contacts', 'The number or the UUID of a contact.', {
    required: true,
  }),
};

/** Also the defined custom fields. */
export const leadField = (name: string, catalog: Catalog): FilterField | undefined =>
  namedOrCustomField(leadFields, name, catalog);

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
