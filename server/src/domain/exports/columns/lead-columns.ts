// The columns of exported leads, under the names that an import maps by itself.
import { sql } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import { customColumns } from './custom-columns.ts';
import {
  dayColumn,
  type ExportColumn,
  idColumns,
  nameColumn,
  plainColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from './export-column.ts';

const contactColumns = ['first_name', 'last_name', 'email', 'phone', 'company', 'website'];
const addressColumns = ['address', 'city', 'state', 'zip'];

export const leadColumns = (catalog: Catalog, customKeys: readonly string[]): ExportColumn[] => [
  ...idColumns,
  textColumn('external_id'),
  ...contactColumns.map(textColumn),
  ...addressColumns.map(textColumn),
  dayColumn('event_date'),
  nameColumn('event_type', sql`l.event_type_id`, catalog.eventTypes, ({ name }) => name),
  nameColumn('source', sql`l.source_id`, catalog.sources, ({ name }) => name),
  nameColumn('status', sql`l.status_id`, catalog.statuses, ({ key }) => key),
  nameColumn('pipeline', sql`l.pipeline_id`, catalog.pipelines, ({ key }) => key),
  nameColumn('stage', sql`l.stage_id`, catalog.stages, ({ key }) => key),
  nameColumn('assigned_to', sql`l.assigned_member_id`, catalog.members, ({ email }) => email),
  tagsColumn('lead', catalog.tags),
  textColumn('notes'),
  { name: 'starred', form: 'flag', sql: sql`l.starred::text`, json: sql`l.starred` },
  { name: 'lead_score', form: 'number', sql: sql`l.score` },
  plainColumn('contact_id'),
  { name: 'consent', form: 'json', sql: sql`l.consent` },
  { name: 'extra', form: 'json', sql: sql`nullif(l.extra, '{}')` },
  timeColumn('created_at'),
  timeColumn('updated_at'),
  timeColumn('first_touch_at'),
  ...customColumns(customKeys),
];
