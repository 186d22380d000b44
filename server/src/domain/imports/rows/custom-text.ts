// The value of a custom field as the text of a cell of an export, which an import reads back with its
// type: numbers, booleans and lists are JSON, and an apostrophe marks a text that looks like one. Pure.
import type { FieldValue } from '../../fields/fit-value.ts';
import { parseJson } from './parse-json.ts';

// Without anchors, for JavaScript and PostgreSQL.
export const numberPattern = '-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?';
export const typedPattern = `${numberPattern}|true|false|\\[[\\s\\S]*\\]`;
const typed = new RegExp(`^(?:${typedPattern})$`);
const mark = "'";

export function customText(value: FieldValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.startsWith(mark) || typed.test(value) ? mark + value : value;
}

export function readCustomText(text: string): FieldValue {
  if (text.startsWith(mark)) {
    const rest = text.slice(mark.length);
    return rest.startsWith(mark) || typed.test(rest) ? rest : text;
  }
  const value = typed.test(text) ? parseJson(text) : undefined;
  return isValue(value) ? value : text;
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const isValue = (value: unknown): value is FieldValue =>
  Array.isArray(value) ? value.every(isScalar) : isScalar(value);
