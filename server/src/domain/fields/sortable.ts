// Encodes values of custom fields as texts with the same equality, ignoring case, and the same order.
// Lists filter and sort by these texts. Pure.
import { hash } from 'node:crypto';
import { nameKey } from '../catalog/catalog.ts';
import type { FieldType } from './field.ts';
import type { FieldValue } from './fit-value.ts';

// A longer text might not fit into an index row.
const maxLength = 200;

/** One text for each choice. */
export function sortableTexts(type: FieldType, value: FieldValue): string[] {
  if (Array.isArray(value)) return [...new Set(value.map((one) => sortableText(type, one)))];
  return [sortableText(type, value)];
}

function sortableText(type: FieldType, value: string | number | boolean): string {
  if (type === 'number') return sortableNumber(Number(value));
  const text = nameKey(String(value));
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength).toWellFormed()} ${hash('sha256', text)}`;
}

/** The bits of the number in hexadecimal, with the bits flipped so that they sort like the numbers. */
function sortableNumber(number: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const sign = 1n << 63n;
  const sortable = (bits & sign) === 0n ? bits | sign : ~bits & ((1n << 64n) - 1n);
  return sortable.toString(16).padStart(16, '0');
}
