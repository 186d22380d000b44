import { sql } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import {
  dayColumn,
  type ExportColumn,
  idColumns,
  nameColumn,
  plainColumn,
  textColumn,
  timeColumn,
} from './export-column.ts';

// As normaliseValue() writes an amount.
const value = sql`case when l.value = round(l.value, 2) then round(l.value, 2)
  else trim_scale(l.value) end`;

// Of its lead.
const sourceId = sql`(select d.source_id from leads d
  where d.workspace_id = l.workspace_id and d.id = l.lead_id)`;

export const dealColumns = (catalog: Catalog): ExportColumn[] => [
  ...idColumns,
  textColumn('title'),
  { name: 'value', form: 'number', sql: value, json: sql`(${value})::text` },
  plainColumn('currency'),
  plainColumn('status'),
  textColumn('lost_reason'),
  nameColumn('pipeline', sql`l.pipeline_id`, catalog.pipelines, ({ key }) => key),
  nameColumn('stage', sql`l.stage_id`, catalog.stages, ({ key }) => key),
  plainColumn('contact_id'),
  {
    name: 'contact_email',
    form: 'text',
    sql: sql`(select c.email from contacts c
      where c.workspace_id = l.workspace_id and c.id = l.contact_id)`,
  },
  plainColumn('lead_id'),
  nameColumn('source', sourceId, catalog.sources, ({ name }) => name),
  nameColumn('assigned_to', sql`l.assigned_member_id`, catalog.members, ({ email }) => email),
  dayColumn('expected_close_date'),
  timeColumn('closed_at'),
  timeColumn('created_at'),
  timeColumn('updated_at'),
];
