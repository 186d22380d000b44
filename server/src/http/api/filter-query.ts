// The conditions of a list in its query: `field=value`, `field[operator]=value`, several values by
// repeating the parameter, and custom fields as `custom_fields[key]` and `custom_fields[key][operator]`.
import type { FastifyRequest } from 'fastify';
import Type, { type TProperties, type TSchema } from 'typebox';
import { invalidField } from '../../domain/errors.ts';
import {
  type FieldCondition,
  type FieldKind,
  type FilterField,
  type Operator,
  operators,
  operatorsOf,
  paramOf,
} from '../../domain/filters/filter-field.ts';
import { customPrefix } from '../../domain/filters/list-filter.ts';
import { checkCondition } from '../../domain/filters/to-test.ts';
import { flag } from './query-fields.ts';

type Fields = Readonly<Record<string, FilterField>>;

const maxValues = 100;
const maxLength = 2_000;
const maxConditions = 50;

const effects: Record<Operator, string> = {
  is: '',
  not: 'All but these.',
  over: 'Only more than it.',
  under: 'Only less than it.',
  after: 'Only later than it: ISO 8601. A day alone begins at 00:00 UTC.',
  before: 'Only earlier than it.',
  within: 'A span of hours, days or weeks, such as 12h, 30d or 4w.',
  empty: 'true for records without a value, false for the others.',
};

/** Operators that take several values. */
const several = new Set<Operator>(['is', 'not']);

/** The parameters of all conditions on the fields, for the schema of a query. */
export function filterParams(fields: Fields, { custom = false } = {}): TProperties {
  const params: TProperties = {};
  for (const [field, { kind, description, required = false }] of Object.entries(fields)) {
    for (const operator of operatorsOf[kind]) {
      if (required && operator === 'empty') continue;
      const text = operator === 'is' ? description : effects[operator];
      params[paramOf({ field, operator })] = paramFor(kind, operator, text);
    }
  }
  if (custom) params.custom_fields = customParam;
  return params;
}

function paramFor(kind: FieldKind, operator: Operator, description: string): TSchema {
  if (kind === 'flag') return flag(description);
  if (!several.has(operator)) return Type.Optional(Type.String({ maxLength, description }));
  return Type.Optional(
    Type.Unsafe<string | string[]>({
      type: ['string', 'array'],
      maxLength,
      items: { type: 'string', maxLength },
      maxItems: maxValues,
      description: `${description} Repeat it for any of several.`,
    }),
  );
}

const customParam = Type.Optional(
  Type.Unsafe<Record<string, string | string[]>>({
    type: 'object',
    maxProperties: 20,
    additionalProperties: { type: ['string', 'array'], maxLength, maxItems: maxValues },
    description:
      'custom_fields[budget]=10000: the value of a defined custom field, texts in any case; for a ' +
      'field with several choices, one of them. custom_fields[budget][over]=10000 and the other ' +
      'operators as for the other fields.',
  }),
);

/** A preValidation hook: nests custom fields, and makes lists of other parameters that may repeat. */
export function readFilterParams(repeatable: readonly string[] = []) {
  return (request: FastifyRequest, _reply: unknown, done: () => void): void => {
    const query = request.query as Record<string, unknown>;
    nestCustomFields(query);
    for (const name of repeatable) {
      if (typeof query[name] === 'string') query[name] = [query[name]];
    }
    done();
  };
}

export function nestCustomFields(query: Record<string, unknown>): void {
  const custom: [string, unknown][] = [];
  for (const [name, value] of Object.entries(query)) {
    const [, key, operator] = /^custom_fields\[([^\]]+)\](.*)$/.exec(name) ?? [];
    if (key === undefined) continue;
    custom.push([`${key}${operator}`, value]);
    delete query[name];
  }
  if (custom.length > 0) query.custom_fields = Object.fromEntries(custom);
}

/** Refuses an unknown operator of a field by the name of its parameter. */
export function conditionsOf(query: Record<string, unknown>, fields: Fields): FieldCondition[] {
  const conditions: FieldCondition[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (name === 'custom_fields') conditions.push(...customConditions(value as object));
    else if (Object.hasOwn(fields, splitParam(name).field)) {
      const condition = toCondition(splitParam(name), value);
      checkCondition(fields[condition.field] as FilterField, condition);
      conditions.push(condition);
    }
  }
  if (conditions.length <= maxConditions) return conditions;
  throw invalidField('filter', 'too_many_conditions', { max: maxConditions });
}

function customConditions(values: object): FieldCondition[] {
  return Object.entries(values).map(([key, value]) => {
    const { field, operator } = splitParam(key);
    return toCondition({ field: `${customPrefix}${field}`, operator }, value);
  });
}

function toCondition(param: ParamName, value: unknown): FieldCondition {
  const operator = operators.find((one) => one === param.operator);
  const name = `${param.field}[${param.operator}]`;
  if (operator === undefined) throw invalidField(name, 'condition_unknown');
  return { field: param.field, operator, values: [value].flat().map(String) };
}

/** Only a parameter without an operator stands for `is`. */
const named = (operator: string | undefined): string =>
  operator === 'is' ? '' : (operator ?? 'is');

interface ParamName {
  field: string;
  operator: string;
}

/** `created_at[after]` → created_at, after. */
function splitParam(name: string): ParamName {
  const [, field = name, operator] = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name) ?? [];
  return { field, operator: named(operator) };
}
