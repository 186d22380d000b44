// Generates values of a schema, mostly valid, so that requests reach the deepest code of a route.
import fc from 'fast-check';
import type { Document } from '../openapi/documents.ts';
import { hostileTimes, orHostile } from './hostile-values.ts';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

type Any = fc.Arbitrary<unknown>;

const longest = 4;
const smallIds = fc.integer({ min: 1, max: 30 });
const times = fc.oneof(
  fc.constantFrom('2026-03-28', '2026-03-28T09:15:00Z', '2026-03-28T09:15:00.5+02:00'),
  fc.constantFrom(...hostileTimes),
);
const commonTexts = fc.oneof(
  fc.constantFrom('new', 'sales', 'website', 'vip-client', 'budget', 'jane@example.com', 'Jane'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

const byFormat: Record<string, Any> = {
  date: fc.constantFrom('2026-03-28', '0001-01-01', '2024-02-29', '9999-12-31'),
  'date-time': times,
  email: fc.nat({ max: 40 }).map((number) => `person${number}@example.com`),
  uri: fc.constantFrom('https://example.com/a?b=c', 'http://[::1]:9/', 'https://a;b/'),
  uuid: fc.uuid(),
  hostname: fc.constantFrom('example.com', 'a', '1.2.3.4'),
  'us-state': fc.constantFrom('TX', 'ny', 'PR'),
};

/** `name` indicates the kind of a text where its schema does not. */
export function valueOfSchema(document: Document, given: Schema, name = ''): Any {
  const schema = resolve(document, given);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined && schema.type !== 'string') {
    return fc.oneof(...schema.anyOf.map((branch) => valueOfSchema(document, branch, name)));
  }
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(document, schema, type, name)));
}

function ofType(document: Document, schema: Schema, type: string, name: string): Any {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      if (/(^|_)ids?$|^id$|_to$/.test(name)) return smallIds;
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 50, 1e9) });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1e6, noNaN: true });
    case 'array':
      return listOf(document, schema, name);
    case 'string':
      return textOf(schema, name);
    default:
      return objectOf(document, schema);
  }
}

function listOf(document: Document, { items = {}, minItems, maxItems }: Schema, name: string): Any {
  const item = orHostile(valueOfSchema(document, items, name.replace(/s$/, '')), 30);
  return fc.array(item, {
    minLength: minItems ?? 0,
    maxLength: Math.max(minItems ?? 0, Math.min(maxItems ?? longest, longest)),
  });
}

function textOf({ format, pattern, maxLength }: Schema, name: string): Any {
  if (format !== undefined && byFormat[format]) return byFormat[format];
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (/(^|_)id$|_to$|^id$/.test(name)) return smallIds.map(String);
  if (/(_at|_after|_before|^since|^from|^to)$/.test(name)) return times;
  return commonTexts.map((text) => text.slice(0, maxLength));
}

function objectOf(document: Document, schema: Schema): Any {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.entries(properties).map(
    ([name, property]) => [name, orHostile(valueOfSchema(document, property, name))] as const,
  );
  const requiredKeys = required.filter((name) => Object.hasOwn(properties, name));
  const record = fc.record(Object.fromEntries(known), { requiredKeys });
  if (typeof additionalProperties !== 'object') return record;
  const more = fc.dictionary(commonTexts, valueOfSchema(document, additionalProperties), {
    maxKeys: 3,
  });
  return fc.tuple(more, record).map(([others, named]) => ({ ...others, ...named }));
}

function resolve(document: Document, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const parts = schema.$ref.split('/').slice(1);
  return parts.reduce<unknown>(
    (value, part) => (value as Record<string, unknown>)[part],
    document,
  ) as Schema;
}
