// The value of a row as the text that a cursor carries, and back. Times are ISO 8601 with microseconds.
import type { Column } from '../../platform/columnar/columns.ts';
import type { FieldKind } from './filter-field.ts';

const isTime = (kind: FieldKind) => kind === 'time' || kind === 'day';

export function positionText(kind: FieldKind, column: Column, row: number): string | null {
  if (column.isEmpty(row)) return null;
  return isTime(kind) ? isoOf(Number(column.text(row))) : column.text(row);
}

/** The value as the column holds it; undefined for a text that is no position in such a column. */
export function positionValue(kind: FieldKind, text: string): string | undefined {
  if (isTime(kind)) return microsOfIso(text)?.toString();
  if (kind === 'number')
    return /^-?\d{1,16}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?$/.test(text) ? text : undefined;
  return !text.includes('\0') && text.isWellFormed() ? text : undefined;
}

function isoOf(micros: number): string {
  const millis = Math.floor(micros / 1000);
  const rest = String(micros - millis * 1000).padStart(3, '0');
  return new Date(millis).toISOString().replace('Z', `${rest}Z`);
}

const timeForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function microsOfIso(text: string): number | undefined {
  const [, second = '', fraction = '', zone = ''] = timeForm.exec(text) ?? [];
  // `new Date()` turns a day that does not exist into another day.
  const local = new Date(`${second}Z`);
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(second)) return undefined;
  return Date.parse(`${second}${zone}`) * 1000 + Number(fraction.padEnd(6, '0'));
}
