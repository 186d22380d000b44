// One JSON object a line, with the types of the API. Custom fields are one object, as in the API.
import { type RawBuilder, sql } from 'kysely';
import { copyRows, literal } from '../../../platform/database/copy-rows.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { customPrefix } from '../../filters/list-filter.ts';
import type { ExportColumn } from '../columns/export-column.ts';
import { type Batch, rowsQuery } from './rows-query.ts';

// JSON has no control characters, so PostgreSQL finds nothing to quote.
const unused = { delimiter: '\u0002', quote: '\u0001' };

/** Without `onlyChosen`, the custom fields are all that a record has. */
export function ndjsonRows(
  database: Database,
  batch: Batch,
  columns: readonly ExportColumn[],
  onlyChosen: boolean,
): Promise<Buffer> {
  const plain = columns.filter(({ form }) => form !== 'custom');
  const keys = columns
    .filter(({ form }) => form === 'custom')
    .map(({ name }) => name.slice(customPrefix.length));
  const names = plain.map(({ name }) => name);
  const values = plain.map((column) => column.json ?? column.sql);
  if (keys.length > 0) {
    names.push('custom_fields');
    values.push(onlyChosen ? chosenFields(keys) : sql`l.custom_fields`);
  }
  const object = (shown: RawBuilder<unknown>[]) => {
    const fields = shown.map((value, index) => sql`${value} as ${sql.ref(names[index] ?? '')}`);
    // Several times faster than json_build_object(), which looks each type up for each row.
    return sql`(select row_to_json(o) from (select ${sql.join(fields)}) o)`;
  };
  return copyRows(database, rowsQuery(batch, values, object), { ...unused, lineEnd: '\n' });
}

const chosenFields = (keys: readonly string[]): RawBuilder<unknown> =>
  sql`(select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(l.custom_fields) f
    where f.key in (${sql.join(keys.map(literal))}))`;
