// Fields that the lists of several kinds of records have. Pure.
import { sql } from 'kysely';
import type { Catalog, CatalogField } from '../catalog/catalog.ts';
import { fieldColumn, fieldKind, fieldValues } from '../fields/index-column.ts';
import { textColumn, timeColumn } from '../record-index/columns.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import { memberIdsOfTeam } from '../teams/member-ids-of-team.ts';
import { catalogIds, shownValue } from './catalog-ids.ts';
import type { FilterField } from './filter-field.ts';
import { idsOfRef } from './ids-of-ref.ts';
import { customPrefix } from './list-filter.ts';

/** A field whose values are names or references of the catalog. */
export const listed = (
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

export const text = (name: string, description = 'In any case.'): FilterField => ({
  kind: 'text',
  column: textColumn(name, sql`l.${sql.ref(name)}`),
  description,
});

/** A time that every record has. */
export const time = (name: 'created_at' | 'updated_at'): FilterField => ({
  kind: 'time',
  column: timeColumn(name, sql`l.${sql.ref(name)}`),
  description: 'ISO 8601. A day alone begins at 00:00 UTC.',
  required: true,
});

/** The records of the members of a team. */
export const team = (member: IndexColumn, plural: string): FilterField => ({
  kind: 'name',
  column: member,
  description: `The number or the UUID of a team: ${plural} of its members.`,
  resolve: (value, { db, workspaceId, refs }) =>
    memberIdsOfTeam(db, workspaceId, refs.refOf(value)),
  required: true,
  derived: true,
});

export const reference = (
  name: string,
  table: 'contacts' | 'leads',
  description: string,
  options: Partial<FilterField> = {},
): FilterField => ({
  kind: 'name',
  column: textColumn(name, sql`l.${sql.ref(name)}::text`),
  description,
  resolve: (value, { db, workspaceId, refs }) =>
    idsOfRef(db, workspaceId, table, refs.refOf(value)),
  ...options,
});

type Fields = Readonly<Record<string, FilterField>>;

/** A field by its name in a condition or a sort; undefined when there is none. */
export const namedField = (fields: Fields, name: string): FilterField | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** The same, with the defined custom fields. */
export function namedOrCustomField(
  fields: Fields,
  name: string,
  catalog: Catalog,
): FilterField | undefined {
  if (!name.startsWith(customPrefix)) return namedField(fields, name);
  const field = catalog.fields.byKey.get(name.slice(customPrefix.length));
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
