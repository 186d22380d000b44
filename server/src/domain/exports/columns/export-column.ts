// A column of an export, as an SQL expression on rows aliased `l`. PostgreSQL formats the rows, so names
// of the catalog are part of the statement.
import { type RawBuilder, sql } from 'kysely';
import { literal } from '../../../platform/database/copy-rows.ts';
import type { LookupTable, Named } from '../../catalog/catalog.ts';

export interface ExportColumn {
  name: string;
  /** `text` is whatever somebody wrote; `plain` is of a form that no spreadsheet takes for a formula. */
  form: 'text' | 'plain' | 'number' | 'flag' | 'json' | 'custom';
  sql: RawBuilder<unknown>;
  /** In NDJSON, where it differs. */
  json?: RawBuilder<unknown>;
}

export const textColumn = (name: string): ExportColumn => ({
  name,
  form: 'text',
  sql: sql`nullif(l.${sql.ref(name)}, '')`,
});

/** ISO 8601, in UTC. */
export const timeColumn = (name: string): ExportColumn => ({
  name,
  form: 'plain',
  sql: sql`to_char(l.${sql.ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
});

export const dayColumn = (name: string): ExportColumn => ({
  name,
  form: 'plain',
  sql: sql`to_char(l.${sql.ref(name)}, 'YYYY-MM-DD')`,
});

export const plainColumn = (name: string, column: string = name): ExportColumn => ({
  name,
  form: 'plain',
  sql: sql`l.${sql.ref(column)}::text`,
});

/** Number and UUID: every path of the API takes both. */
export const idColumns: ExportColumn[] = [
  { name: 'id', form: 'number', sql: sql`l.number` },
  plainColumn('uuid', 'id'),
];

/** A property of the record of the catalog that an id names. */
export const nameColumn = <Item extends Named>(
  name: string,
  column: RawBuilder<unknown>,
  table: LookupTable<Item>,
  property: (item: Item) => string,
): ExportColumn => ({ name, form: 'text', sql: nameOf(column, table, property) });

/** A look-up in a constant takes PostgreSQL less than a join, which it would also have to plan. */
function nameOf<Item extends Named>(
  column: RawBuilder<unknown>,
  { all }: LookupTable<Item>,
  property: (item: Item) => string,
): RawBuilder<unknown> {
  const names = Object.fromEntries(all.map((item) => [item.id, property(item)]));
  return sql`${literal(JSON.stringify(names))}::jsonb ->> ${column}::text`;
}

/** What an import takes for the end of a tag, or for the beginning of a list. */
const hasSeparator = /[,;|]| ::: |^\[/;

/** The names with commas; a JSON list where a name of the workspace could be mistaken for several. */
export function tagsColumn(owner: 'lead' | 'contact', tags: LookupTable<Named>): ExportColumn {
  const names = sql`(select t.tag_id, ${nameOf(sql`t.tag_id`, tags, ({ name }) => name)} as name
    from ${sql.table(`${owner}_tags`)} t
    where t.workspace_id = l.workspace_id and t.${sql.ref(`${owner}_id`)} = l.id) t`;
  const list = sql`(select json_agg(t.name order by t.tag_id) from ${names})`;
  const isPlain = !tags.all.some(({ name }) => hasSeparator.test(name));
  return {
    name: 'tags',
    form: 'text',
    sql: isPlain
      ? sql`(select string_agg(t.name, ', ' order by t.tag_id) from ${names})`
      : sql`${list}::text`,
    json: sql`coalesce(${list}, '[]')`,
  };
}
