// Applies what a person chose for the columns of an import, and refuses what cannot be. Pure.
import type { Catalog } from '../../catalog/catalog.ts';
import { invalidField } from '../../errors.ts';
import type { ImportColumn } from '../import.ts';
import { customKeyOf, isPlainTarget, type TargetField } from './target-fields.ts';

export type ColumnChange = { index: number; field?: string | null } & Partial<
  Pick<ImportColumn, 'newField' | 'decimalMark' | 'dateOrder'>
>;

export function changedColumns(
  columns: readonly ImportColumn[],
  changes: readonly ColumnChange[],
  catalog: Catalog,
): ImportColumn[] {
  const changed = columns.map((column) => ({ ...column }));
  for (const [at, { index, field, newField, ...notation }] of changes.entries()) {
    const column = changed[index];
    if (column === undefined) {
      throw invalidField(`columns.${at}.index`, 'number_out_of_range', {
        min: 0,
        max: columns.length - 1,
      });
    }
    Object.assign(column, notation);
    if (field !== undefined) {
      const isOwn = field === column.name && customKeyOf(field) !== undefined;
      column.field = isOwn
        ? (field as TargetField)
        : checkedTarget(field, `columns.${at}.field`, catalog);
      column.newField = null;
    }
    if (newField) column.field = null;
    if (newField !== undefined) column.newField = newField;
  }
  refuseRepeated(changed);
  return changed;
}

function checkedTarget(field: string | null, path: string, catalog: Catalog): TargetField | null {
  if (field === null || isPlainTarget(field)) return field;
  const key = customKeyOf(field);
  if (key !== undefined && catalog.fields.byKey.has(key)) return field as TargetField;
  throw invalidField(path, 'field_unknown', { name: field });
}

function refuseRepeated(columns: readonly ImportColumn[]): void {
  const first = new Map<string, number>();
  for (const [index, { field, newField }] of columns.entries()) {
    const name = newField?.label ?? field;
    if (name === null) continue;
    if (first.has(name)) {
      throw invalidField('columns', 'import_field_repeated', {
        name,
        columns: [columns[first.get(name) ?? 0]?.name ?? '', columns[index]?.name ?? ''],
      });
    }
    first.set(name, index);
  }
}

const personal: readonly TargetField[] = ['name', 'first_name', 'last_name', 'email', 'phone'];

export function refuseWithoutPerson(columns: readonly ImportColumn[]): void {
  if (columns.some(({ field }) => field !== null && personal.includes(field))) return;
  throw invalidField('columns', 'import_without_person');
}
