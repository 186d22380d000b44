// Resolves the conditions and the order of a list to columns of the record index.
import type { Condition } from '../../platform/columnar/table.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import {
  type FieldCondition,
  type FilterContext,
  type FilterField,
  paramOf,
} from './filter-field.ts';
import { customPrefix, type ListCursor } from './list-filter.ts';
import type { ListKind } from './list-kind.ts';
import { positionValue } from './position-text.ts';
import { toTest } from './to-test.ts';

type Fields = Pick<ListKind<unknown>, 'field'>;

/** Needs the current catalog: a field that it does not have is refused. */
export async function resolveConditions(
  kind: Fields,
  conditions: readonly FieldCondition[],
  context: FilterContext,
): Promise<{ columns: IndexColumn[]; conditions: Condition[] }> {
  const columns: IndexColumn[] = [];
  const resolved: Condition[] = [];
  for (const condition of conditions) {
    const { column, ...field } = fieldNamed(
      kind,
      condition.field,
      paramOf(condition),
      context.catalog,
    );
    columns.push(column);
    resolved.push({
      column: column.name,
      test: await toTest({ column, ...field }, condition, context),
    });
  }
  return { columns, conditions: resolved };
}

export function sortField(kind: Fields, sort: string, catalog: Catalog): FilterField {
  const field = fieldNamed(kind, sort, 'sort', catalog);
  const { form } = field.column;
  if (form.form !== 'codes' || form.separator === undefined) return field;
  throw invalidField('sort', 'sort_by_choices');
}

export function fieldNamed(
  kind: Fields,
  name: string,
  param: string,
  catalog: Catalog,
): FilterField {
  const field = kind.field(name, catalog);
  if (field !== undefined) return field;
  if (!name.startsWith(customPrefix)) throw invalidField(param, 'field_unknown', { name });
  const key = name.slice(customPrefix.length);
  throw invalidField(param, 'custom_field_undefined', { key });
}

/** A cursor in the terms of the column; refused when a client has changed it. */
export function positionOf(
  { kind, required = false }: FilterField,
  { value, number }: ListCursor,
): ListCursor {
  const none = required ? undefined : null;
  const own = value === null ? none : positionValue(kind, value);
  if (own !== undefined) return { value: own, number };
  throw invalidField('cursor', 'cursor_invalid');
}
