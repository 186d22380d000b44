// A condition of an automation in the terms of the filters of lists. Pure.
import type { FieldCondition } from '../../filters/filter-field.ts';
import type { Settings } from '../automation.ts';

export const conditionOperators = [
  'is',
  'is_not',
  'any_of',
  'contains',
  'not_contains',
  'greater',
  'less',
  'before',
  'after',
  'within',
  'empty',
  'not_empty',
  'changed',
] as const;
type ConditionOperator = (typeof conditionOperators)[number];

export interface Condition extends Settings {
  field: string;
  operator: ConditionOperator;
  value?: unknown;
  /** Of `changed`: only away from this value, only to this one. */
  from?: unknown;
  to?: unknown;
}

/** The record, or the facts of the run, that a field belongs to. */
export type FieldOwner = 'lead' | 'deal' | 'contact' | 'trigger' | 'steps';

const owners: readonly FieldOwner[] = ['lead', 'deal', 'contact', 'trigger', 'steps'];

/** A field without the name of its owner is one of the lead. */
export function ownerOf(field: string): { owner: FieldOwner; name: string } {
  const dot = field.indexOf('.');
  const owner = owners.find((one) => one === field.slice(0, Math.max(0, dot)));
  return owner === undefined
    ? { owner: 'lead', name: field }
    : { owner, name: field.slice(dot + 1) };
}

const listOperators: Partial<Record<ConditionOperator, FieldCondition['operator']>> = {
  is: 'is',
  is_not: 'not',
  any_of: 'is',
  greater: 'over',
  less: 'under',
  before: 'before',
  after: 'after',
  within: 'within',
};

/** Undefined for `changed`, and for parts of a text, which no list filters by. */
export function asFieldCondition(name: string, condition: Condition): FieldCondition | undefined {
  const { operator, value } = condition;
  if (operator === 'empty' || operator === 'not_empty') {
    return { field: name, operator: 'empty', values: [String(operator === 'empty')] };
  }
  const known = listOperators[operator];
  return known && { field: name, operator: known, values: textsOf(value) };
}

const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => (one === null || one === undefined ? [] : [String(one)]));

/** Whether the event changed the field, and from and to the values that the condition names. */
export function isChanged(
  name: string,
  { from, to }: Pick<Condition, 'from' | 'to'>,
  change: Change | null,
): boolean {
  if (change === null) return false;
  const [before, after] = [valueAt(change.before, name), valueAt(change.after, name)];
  if (sameValue(before, after)) return false;
  return (from === undefined || equals(before, from)) && (to === undefined || equals(after, to));
}

export interface Change {
  before: Settings | null;
  after: Settings | null;
}

/** Tests a plain value, such as a part of the response of an address. */
export function testValue(actual: unknown, { operator, value }: Condition): boolean {
  const texts = textsOf(actual);
  const isEmpty = texts.every((text) => text === '');
  switch (operator) {
    case 'is':
    case 'any_of':
      return textsOf(value).some((one) => equals(actual, one));
    case 'is_not':
      return !textsOf(value).some((one) => equals(actual, one));
    case 'contains':
      return containsAny(texts, value);
    case 'not_contains':
      return !containsAny(texts, value);
    case 'greater':
      return !isEmpty && Number(actual) > Number(value);
    case 'less':
      return !isEmpty && Number(actual) < Number(value);
    case 'before':
      return !isEmpty && Date.parse(String(actual)) < Date.parse(String(value));
    case 'after':
      return !isEmpty && Date.parse(String(actual)) > Date.parse(String(value));
    case 'empty':
      return isEmpty;
    case 'not_empty':
      return !isEmpty;
    case 'within':
    case 'changed':
      return false;
  }
}

export const containsAny = (texts: readonly string[], value: unknown): boolean =>
  textsOf(value).some((part) =>
    texts.some((text) => text.toLowerCase().includes(part.toLowerCase())),
  );

function equals(actual: unknown, expected: unknown): boolean {
  const wanted = textsOf(expected).map((text) => text.toLowerCase());
  const has = textsOf(actual).map((text) => text.toLowerCase());
  return wanted.length === 0 ? has.length === 0 : wanted.some((one) => has.includes(one));
}

const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The value at a path with dots, of own properties alone. */
export function valueAt(facts: unknown, path: string): unknown {
  let value = facts;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Settings)[name];
  }
  return value;
}
