// The conditions of an automation that the filter chips of lists show, and back. Pure.
import type { Condition as Filter, Operator } from '../lists/condition.ts';
import type { Condition } from './definition.ts';

const operators: Record<string, Operator> = {
  ...{ is: 'is', any_of: 'is', is_not: 'not', greater: 'over', less: 'under' },
  ...{ before: 'before', after: 'after', within: 'within', empty: 'empty', not_empty: 'empty' },
};

const names: Record<Exclude<Operator, 'empty'>, string> = {
  ...{ is: 'is', not: 'is_not', over: 'greater', under: 'less' },
  ...{ before: 'before', after: 'after', within: 'within' },
};

/** Undefined for one that no list has, such as a change of a field. */
export function toFilter({ field, operator, value }: Condition): Filter | undefined {
  const known = operators[operator];
  if (known === undefined) return undefined;
  const values = known === 'empty' ? [String(operator === 'empty')] : textsOf(value);
  return { field, operator: known, values };
}

const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => (one === null || one === undefined ? [] : [String(one)]));

export function fromFilter({ field, operator, values }: Filter): Condition {
  if (operator === 'empty')
    return { field, operator: values[0] === 'false' ? 'not_empty' : 'empty' };
  const value = values.length === 1 ? values[0] : [...values];
  return { field, operator: names[operator], value };
}
