// The fields of a body of any shape: flat, nested, wrapped in `data`, or a list or an object of fields
// that each have a name and a value, as form plugins send them. Pure.
import type { Json } from '../../leads/lead.ts';
import type { ReceivedField } from './connector.ts';
import { isObject, isScalar, type JsonObject, textOf } from './json-value.ts';

const maxFields = 200;
const maxDepth = 6;
const wrappers = ['data', 'payload', 'body'];
const names = ['name', 'key', 'field', 'id'];
const labels = ['label', 'title', 'question', 'name'];
const values = ['value', 'answer', 'values'];
/** The types of inputs that say what they hold. */
const targets = new Map([
  ['email', 'email'],
  ['tel', 'phone'],
  ['phone', 'phone'],
]);

export function fieldsOf(body: Json): ReceivedField[] {
  const fields: ReceivedField[] = [];
  collect(unwrapped(body), '', 0, fields);
  return fields.slice(0, maxFields);
}

/** Without an object around everything. */
export function unwrapped(body: Json): Json {
  if (!isObject(body)) return body;
  const [only, ...more] = Object.keys(body);
  if (only === undefined || more.length > 0 || !wrappers.includes(only)) return body;
  return isObject(body[only]) ? unwrapped(body[only]) : body;
}

function collect(value: Json, path: string, depth: number, fields: ReceivedField[]): void {
  if (fields.length >= maxFields || depth > maxDepth) return;
  const field = isObject(value) ? describedField(value, lastOf(path)) : undefined;
  if (field !== undefined) fields.push(field);
  else if (isScalar(value)) fields.push({ name: path, value });
  else if (Array.isArray(value)) collectList(value, path, depth, fields);
  else if (value !== null) {
    for (const [name, item] of Object.entries(value)) {
      collect(item, path === '' ? name : `${path}.${name}`, depth + 1, fields);
    }
  }
}

function collectList(items: Json[], path: string, depth: number, fields: ReceivedField[]): void {
  if (items.every(isScalar)) fields.push({ name: path, value: items });
  else {
    for (const [index, item] of items.entries()) {
      collect(item, `${path}.${index}`, depth + 1, fields);
    }
  }
}

/** An object that stands for one field; undefined for any other. */
function describedField(value: JsonObject, key: string): ReceivedField | undefined {
  const held = values.find((name) => name in value && isValue(value[name]));
  const label = textOf(value[labels.find((name) => textOf(value[name])) ?? '']);
  const own = textOf(value[names.find((name) => textOf(value[name])) ?? '']);
  if (held === undefined || (label === undefined && own === undefined)) return undefined;
  const name = /^\d*$/.test(key) ? (own ?? label ?? key) : key;
  const target = targets.get(textOf(value.type) ?? '');
  return { name, label, value: value[held] ?? null, ...(target !== undefined && { target }) };
}

const isValue = (value: Json | undefined): boolean =>
  value === null || isScalar(value) || (Array.isArray(value) && value.every(isScalar));

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
