// The statements of a batch of leads. Each covers all leads of the batch, of any workspaces: every
// row has its workspace, and every join includes it.
import { type Column, insertInto, unnestText } from '../../../platform/database/rows.ts';
import { insertRecords, replaceOlder, running } from '../../idempotency/idempotency-record.ts';
import type { LeadRow } from '../lead.ts';
import { fillable } from './lead-row.ts';

export const lockCounters = {
  name: 'intake-lock-counters',
  text: `select workspace_id as "workspaceId", last_event as "lastEvent",
      catalog_version as "catalogVersion"
    from workspace_counters where workspace_id = any($1::uuid[])
    order by workspace_id for update`,
};

// The same with a short timeout, so that a locked workspace does not hold up the others of the
// batch.
export const lockCountersWithTimeout = {
  name: 'intake-lock-counters-with-timeout',
  text: `with timeout as materialized (
      select set_config('lock_timeout', '50ms', true)
    )
    select c.workspace_id as "workspaceId", c.last_event as "lastEvent",
      c.catalog_version as "catalogVersion"
    from timeout cross join workspace_counters c where c.workspace_id = any($1::uuid[])
    order by c.workspace_id for update of c`,
};

export const findUnlocked = {
  name: 'intake-find-unlocked',
  text: `select workspace_id as "workspaceId" from workspace_counters
    where workspace_id = any($1::uuid[]) for update skip locked`,
};

export const readCounters = {
  name: 'intake-read-counters',
  text: `select workspace_id as "workspaceId", last_event as "lastEvent",
      catalog_version as "catalogVersion"
    from workspace_counters where workspace_id = any($1::uuid[])`,
};

// A division by zero fails it, and the whole pipelined batch, when a counter has changed or when
// the batch of the expected marker was rolled back. It does not wait for locks: the holder of a
// lock is about to change the counters, and all later batches would wait, too.
export const lockAsExpected = {
  name: 'intake-lock-as-expected',
  text: `with locked as (
      select workspace_id, last_event, catalog_version
      from workspace_counters where workspace_id = any($1::uuid[])
      order by workspace_id for update skip locked
    )
    select 1 / (case
        when count(*) = cardinality($1::uuid[])
          and ($4::text is null or current_setting('inlet.mark', true) = $4::text)
        then set_config('inlet.mark', $5::text, false) = $5::text
      end is true)::integer as expected
    from locked
    join unnest($1::uuid[], $2::bigint[], $3::bigint[])
      as e(workspace_id, last_event, catalog_version)
      using (workspace_id, last_event, catalog_version)`,
};

export const takeNumbers = {
  name: 'intake-take-numbers',
  text: `select case when n <= $1 then nextval('leads_number_seq') end as lead,
      case when n <= $2 then nextval('contacts_number_seq') end as contact
    from generate_series(1, greatest($1::integer, $2::integer)) as n`,
};

export const selectIdempotencyRecords = {
  name: 'intake-find-idempotency-records',
  text: `select a.index, r.fingerprint, r.status, r.body, r.etag, r.cause_id as "causeId"
    from unnest($1::integer[], $2::uuid[], $3::uuid[], $4::text[])
      as a(index, workspace_id, key_id, idempotency_key)
    join idempotency_records r using (workspace_id, key_id, idempotency_key)
    where r.created_at > now() - interval '24 hours' and r.status <> ${running}`,
};

export const insertIdempotencyRecords = {
  name: 'intake-insert-idempotency-records',
  text: `${insertRecords}
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::integer[], $6::text[],
      $7::text[], $8::uuid[])
    ${replaceOlder}`,
};

const contactColumns = (secondaryKey: string) => `c.workspace_id as "workspaceId", c.id, c.number,
          c.first_name as "firstName", c.last_name as "lastName", c.email,
          c.email_key as "emailKey", c.phone, c.phone_key as "phoneKey", c.company,
          ${secondaryKey} as "secondaryKey"`;
// Households share a phone: two different e-mail addresses mean two people.
const sameHousehold = '(d.email_key is null or c.email_key is null)';
// Contacts are looked up by id only after their address was found: `offset 0` keeps the planner from
// joining them in another way.
const bySecondary = (kind: string) => `select ${contactColumns('a.address_key')}
        from contact_addresses a cross join lateral (
          select * from contacts where workspace_id = a.workspace_id and id = a.contact_id offset 0
        ) as c
        where a.workspace_id = d.workspace_id and a.kind = '${kind}'
          and a.address_key = d.${kind}_key`;

// Finds the contacts that a lead may belong to, by primary and by secondary addresses. The rules
// decide between them (contact-index.ts). The secondary ones are looked up for every lead, since a
// condition that the primary ones found nobody costs more than the look-up.
export const findContacts = {
  name: 'intake-find-contacts',
  text: `select f.*
    from unnest($1::uuid[], $2::text[], $3::text[]) as d(workspace_id, email_key, phone_key)
    cross join lateral (
      (select ${contactColumns('null::text')}
        from contacts c
        where c.workspace_id = d.workspace_id and c.email_key = d.email_key)
      union all
      (select ${contactColumns('null::text')}
        from contacts c
        where c.workspace_id = d.workspace_id and c.phone_key = d.phone_key and ${sameHousehold}
        order by c.phone_key, c.number limit 1)
      union all
      (${bySecondary('email')})
      union all
      (${bySecondary('phone')} and ${sameHousehold}
        order by a.address_key, a.contact_number limit 1)
    ) as f`,
};

// Ordered by the match key, too, although all rows have the same one: only the index of that key
// gives this order, so the planner takes no other index even with the statistics of an empty table.
const firstLeadBy = (column: string) => `
      (select l.* from leads l
        where l.workspace_id = d.workspace_id and l.${column} = d.${column} and l.deleted_at is null
          and (d.channel_id is null or l.channel_id = d.channel_id)
          and (d.since is null or l.created_at >= d.since)
        order by l.${column}, l.number limit 1)`;

// A subquery for the contact: a join, planned while the table was small, reads all contacts.
export const findLeadsByMatchKeys = {
  name: 'intake-find-leads-by-match-keys',
  text: `select f.*, f.event_date::text as event_date,
      (select c.number from contacts c
        where c.workspace_id = f.workspace_id and c.id = f.contact_id) as contact_number,
      array(select t.tag_id::text from lead_tags t
        where t.workspace_id = f.workspace_id and t.lead_id = f.id) as tag_ids
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[],
      $7::timestamptz[])
      as d(workspace_id, email_key, phone_key, name_key, external_id, channel_id, since)
    cross join lateral (${firstLeadBy('email_key')}
      union all ${firstLeadBy('phone_key')}
      union all ${firstLeadBy('name_key')}
      union all ${firstLeadBy('external_id')}
    ) as f`,
};

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

export const leadColumns: Column<LeadRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (lead) => lead.workspace_id },
  { name: 'id', type: 'uuid', cell: (lead) => lead.id },
  { name: 'number', type: 'bigint', cell: (lead) => lead.number },
  { name: 'external_id', type: 'text', cell: (lead) => lead.external_id },
  { name: 'contact_id', type: 'uuid', cell: (lead) => lead.contact_id },
  { name: 'first_name', type: 'text', cell: (lead) => lead.first_name },
  { name: 'last_name', type: 'text', cell: (lead) => lead.last_name },
  { name: 'name_key', type: 'text', cell: (lead) => lead.name_key },
  { name: 'email', type: 'text', cell: (lead) => lead.email },
  { name: 'email_key', type: 'text', cell: (lead) => lead.email_key },
  { name: 'phone', type: 'text', cell: (lead) => lead.phone },
  { name: 'phone_key', type: 'text', cell: (lead) => lead.phone_key },
  { name: 'company', type: 'text', cell: (lead) => lead.company },
  { name: 'website', type: 'text', cell: (lead) => lead.website },
  { name: 'address', type: 'text', cell: (lead) => lead.address },
  { name: 'city', type: 'text', cell: (lead) => lead.city },
  { name: 'state', type: 'text', cell: (lead) => lead.state },
  { name: 'zip', type: 'text', cell: (lead) => lead.zip },
  { name: 'event_date', type: 'date', cell: (lead) => lead.event_date },
  { name: 'event_type_id', type: 'uuid', cell: (lead) => lead.event_type_id },
  { name: 'source_id', type: 'uuid', cell: (lead) => lead.source_id },
  { name: 'status_id', type: 'uuid', cell: (lead) => lead.status_id },
  { name: 'pipeline_id', type: 'uuid', cell: (lead) => lead.pipeline_id },
  { name: 'stage_id', type: 'uuid', cell: (lead) => lead.stage_id },
  { name: 'assigned_member_id', type: 'uuid', cell: (lead) => lead.assigned_member_id },
  { name: 'channel_id', type: 'uuid', cell: (lead) => lead.channel_id },
  { name: 'notes', type: 'text', cell: (lead) => lead.notes },
  {
    name: 'custom_fields',
    type: 'jsonb',
    cell: (lead) => json(lead.custom_fields),
    default: '{}',
  },
  { name: 'consent', type: 'jsonb', cell: (lead) => json(lead.consent) },
  { name: 'extra', type: 'jsonb', cell: (lead) => json(lead.extra), default: '{}' },
  { name: 'starred', type: 'boolean', cell: (lead) => lead.starred, default: false },
  { name: 'created_at', type: 'timestamptz', cell: (lead) => lead.created_at },
  { name: 'updated_at', type: 'timestamptz', cell: (lead) => lead.updated_at },
];

export const insertLeads = insertInto('leads', leadColumns);

const fillNames: string[] = [
  ...['workspace_id', 'id', 'first_name', 'last_name', 'name_key', 'updated_at'],
  ...['custom_fields', 'extra', 'status_id'],
  ...fillable,
];
/** The columns that a later lead of the same person may change. */
export const filledColumns = leadColumns.filter(({ name }) => fillNames.includes(name));

export const fillLeads = {
  name: 'intake-fill-leads',
  text: `update leads l set version = l.version + 1, ${filledColumns
    .slice(2)
    .map((column) => `${column.name} = f.${column.name}`)
    .join(', ')}
    from ${unnestText(filledColumns, 'f')}
    where l.workspace_id = f.workspace_id and l.id = f.id`,
};

export const insertLeadTags = {
  name: 'intake-insert-lead-tags',
  text: `insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::bigint[])
    on conflict do nothing`,
};
