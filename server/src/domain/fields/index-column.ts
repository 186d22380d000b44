// The column of a record index for a defined custom field. Values that do not fit the type of the
// field count as none.
import { type RawBuilder, sql } from 'kysely';
import type { Cell } from '../../platform/columnar/columns.ts';
import { type CatalogField, nameKey } from '../catalog/catalog.ts';
import { invalidFields } from '../errors.ts';
import type { FieldKind } from '../filters/filter-field.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import type { FieldType } from './field.ts';
import { type FieldValue, fitValue } from './fit-value.ts';

const SEPARATOR = '\n';

const forms: Record<FieldType, { kind: FieldKind; form: IndexColumn['form'] }> = {
  text: { kind: 'text', form: { form: 'texts' } },
  number: { kind: 'number', form: { form: 'numbers' } },
  date: { kind: 'day', form: { form: 'numbers' } },
  boolean: { kind: 'name', form: { form: 'codes' } },
  choice: { kind: 'name', form: { form: 'codes' } },
  choices: { kind: 'name', form: { form: 'codes', separator: SEPARATOR } },
};

export const fieldKind = ({ type }: CatalogField): FieldKind => forms[type].kind;

/** `values` is the object of all custom fields of a row. */
export function fieldColumn(field: CatalogField, values: RawBuilder<unknown>): IndexColumn {
  // A field whose type or options change needs another column.
  const { id, key, type, options } = field;
  return {
    name: `custom ${JSON.stringify([id, key, type, options])}`,
    form: forms[type].form,
    sql: sql`(${values} -> ${key})::text`,
    parse: (json) => cellOf(field, JSON.parse(json) as FieldValue),
  };
}

function cellOf(field: CatalogField, value: FieldValue): Cell {
  const fitted = fitValue(field, value);
  if ('problem' in fitted || fitted.value === null) return null;
  if (Array.isArray(fitted.value))
    return fitted.value.map((one) => textOf(field, one)).join(SEPARATOR);
  return textOf(field, fitted.value);
}

function textOf({ type }: CatalogField, value: string | number | boolean): string {
  if (type === 'number') return String(value);
  if (type === 'date') return String(Date.parse(String(value)) * 1000);
  return nameKey(String(value));
}

/** The values of the column for a value of a request. */
export function fieldValues(field: CatalogField, value: string, param: string): readonly string[] {
  const fitted = fitValue(field, value);
  if ('problem' in fitted) throw invalidFields([fitted.problem(param)]);
  const cell = cellOf(field, value);
  return cell === null ? [] : cell.split(SEPARATOR);
}
