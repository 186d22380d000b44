// Values of fields as texts that are equal where the values are, without regard to case, and sort
// as they do: by these, lists are filtered and sorted. Pure.
import { hash } from 'node:crypto';
import { nameKey } from '../catalog/catalog.ts';
import type { FieldType } from './field.ts';
import type { FieldValue } from './fit-value.ts';

// More would not fit into a row of an index.
const longest = 200;

/** Of several choices, one each. */
export function sortableTexts(type: FieldType, value: FieldValue): string[] {
  if (Array.isArray(value)) return [...new Set(value.map((one) => sortableText(type, one)))];
  return [sortableText(type, value)];
}

function sortableText(type: FieldType, value: string | number | boolean): string {
  if (type === 'number') return sortableNumber(Number(value));
  const text = nameKey(String(value));
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).toWellFormed()} ${hash('sha256', text)}`;
}

/** The bits of a number, so turned that they sort as the numbers do, in hexadecimal. */
function sortableNumber(number: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const sign = 1n << 63n;
  const turned = (bits & sign) === 0n ? bits | sign : ~bits & ((1n << 64n) - 1n);
  return turned.toString(16).padStart(16, '0');
}
