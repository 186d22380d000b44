import { type RawBuilder, sql } from 'kysely';
import { literal } from '../../../platform/database/copy-rows.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { customPrefix } from '../../filters/list-filter.ts';
import { typedPattern } from '../../imports/rows/custom-text.ts';
import type { ExportColumn } from './export-column.ts';

/** A statement of PostgreSQL has at most 1,664 columns. */
const maxKeys = 1_000;

// The first letters of what may be taken for another type: a pattern takes much longer.
const starts = [..."'-0123456789tf["].map((one) => one.charCodeAt(0));
const typedStarts = sql.raw(`'{${starts.join()}}'`);
const markedPattern = literal(`^('|(${typedPattern})$)`);

export const customColumns = (keys: readonly string[]): ExportColumn[] =>
  keys.map((key) => ({
    name: customPrefix + key,
    form: 'custom',
    sql: customText(literal(key)),
  }));

/** As custom-text.ts writes a value. */
function customText(key: RawBuilder<string>): RawBuilder<unknown> {
  const text = sql`l.custom_fields ->> ${key}`;
  return sql`case when ascii(${text}) = any(${typedStarts}::integer[]) and (${text}) ~ ${markedPattern}
      and jsonb_typeof(l.custom_fields -> ${key}) = 'string'
    then '''' || (${text}) else ${text} end`;
}

/** The custom fields that the workspace has defined, and then those that records have besides. */
export const allKeys = (catalog: Catalog, used: readonly string[]): string[] =>
  [...new Set([...catalog.fields.all.map(({ key }) => key), ...used])].slice(0, maxKeys);

/** The keys that leads have, the most frequent first: from their counts. */
export async function keysOfLeads({ kysely }: Database, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select value as key from lead_counts
    where workspace_id = ${workspaceId} and kind = 'field' and count > 0
    order by count desc, value limit ${maxKeys}`.execute(kysely);
  return rows.map(({ key }) => key);
}

export async function keysOfContacts({ kysely }: Database, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select f.key from contacts c
    cross join lateral jsonb_object_keys(c.custom_fields) f(key)
    where c.workspace_id = ${workspaceId} and c.deleted_at is null and c.custom_fields <> '{}'
    group by f.key order by count(*) desc, f.key limit ${maxKeys}`.execute(kysely);
  return rows.map(({ key }) => key);
}
