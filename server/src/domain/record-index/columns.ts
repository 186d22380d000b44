// Columns of record indexes by the type of their values in the database.
import { type RawBuilder, sql } from 'kysely';
import type { EventType } from '../events/event.ts';
import type { IndexColumn } from './record-kind.ts';

/** The id of the record itself. */
export const idColumn: IndexColumn = {
  name: 'id',
  form: { form: 'texts' },
  sql: sql`l.id::text`,
};

/** Few different values: ids of the catalog, flags. */
export const codeColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'codes' },
  sql: sql`(${value})::text`,
});

/** A record has several of them; they are joined by commas. */
const codesColumn = (name: string, values: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'codes', separator: ',' },
  sql: sql`array_to_string(${values}, ',')`,
});

/** The ids of the tags of a record. Merging or deleting a tag records no event of its records. */
export const tagsColumn = (
  table: 'contact_tags' | 'lead_tags',
  record: 'contact_id' | 'lead_id',
): IndexColumn => ({
  ...codesColumn(
    'tag',
    sql`array(select t.tag_id from ${sql.table(table)} t
      where t.workspace_id = l.workspace_id and t.${sql.ref(record)} = l.id order by t.tag_id)`,
  ),
  reloadOn: ['tag.merged', 'tag.deleted'],
});

export const numberColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'numbers' },
  sql: sql`(${value})::text`,
});

/** A time or a day, in microseconds. */
export const timeColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'numbers' },
  sql: sql`(extract(epoch from ${value}) * 1000000)::bigint::text`,
});

/** When a record came to its value of a field, as the log says. */
export const enteredColumn = (field: string, types: readonly EventType[]): IndexColumn =>
  timeColumn(
    `${field} entered`,
    sql`(select max(e.at) from events e
      where e.workspace_id = l.workspace_id and e.subject_id = l.id
        and e.type = any(${types}::text[]) and e.after ? ${field})`,
  );

/** Texts are compared without regard to case. */
export const textColumn = (name: string, value: RawBuilder<unknown>): IndexColumn => ({
  name,
  form: { form: 'texts' },
  sql: sql`${value}`,
  parse: (text) => text.trim().toLowerCase(),
});
