// Turns a condition into a test of a column, or refuses it by the name of its parameter.
import type { Test } from '../../platform/columnar/columns.ts';
import { invalidField } from '../errors.ts';
import {
  type FieldCondition,
  type FilterContext,
  type FilterField,
  type Operator,
  operatorsOf,
  paramOf,
} from './filter-field.ts';
import { flagOf, microsOf, numberOf, spanOf } from './filter-values.ts';

const RANGES = new Set(['over', 'under', 'after', 'before', 'within', 'empty']);

export async function toTest(
  field: FilterField,
  condition: FieldCondition,
  context: FilterContext,
): Promise<Test> {
  checkCondition(field, condition);
  const { operator, values, inclusive = false } = condition;
  const param = paramOf(condition);
  const [value = ''] = values;
  switch (operator) {
    case 'is':
    case 'not':
      return {
        is: 'any',
        of: (
          await Promise.all(values.map((one) => columnValues(field, param, one, context)))
        ).flat(),
        not: operator === 'not',
      };
    case 'empty':
      return { is: 'empty', not: !flagOf(param, value) };
    case 'over':
      return above(numberOf(param, value), inclusive);
    case 'under':
      return below(numberOf(param, value), inclusive);
    case 'after':
      return between(microsOf(param, value), Number.POSITIVE_INFINITY);
    case 'before':
      return between(Number.NEGATIVE_INFINITY, microsOf(param, value));
    case 'within':
      return within(field, spanOf(param, value), context.now);
  }
}

/** Refuses an operator that the field does not take, and a value that is not in its form. */
export function checkCondition(field: FilterField, condition: FieldCondition): void {
  const { operator, values } = condition;
  const param = paramOf(condition);
  if (!takes(field, condition)) throw unknownOperator(field, condition);
  if (RANGES.has(operator) && values.length > 1) {
    throw invalidField(param, 'list_not_allowed');
  }
  for (const value of values) formOf(field, operator)?.(param, value);
}

/** Reads a value, or throws; undefined where any text is a value. */
function formOf({ kind }: FilterField, operator: Operator) {
  if (operator === 'empty') return flagOf;
  if (operator === 'within') return spanOf;
  switch (kind) {
    case 'number':
      return numberOf;
    case 'flag':
      return flagOf;
    case 'time':
    case 'day':
      return microsOf;
    default:
      return undefined;
  }
}

const between = (over: number, under: number): Test => ({ is: 'between', over, under, not: false });

const above = (limit: number, inclusive: boolean): Test =>
  between(inclusive ? -nextUp(-limit) : limit, Number.POSITIVE_INFINITY);

const below = (limit: number, inclusive: boolean): Test =>
  between(Number.NEGATIVE_INFINITY, inclusive ? nextUp(limit) : limit);

/** The next larger float. */
function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

/** From the beginning of the span until now, or from now until its end; both ends included. */
function within({ span, kind }: FilterField, micros: number, now: Date): Test {
  // Of a day, the whole day counts.
  const day = 86_400_000_000;
  const at = now.getTime() * 1000;
  const start = kind === 'day' ? Math.floor(at / day) * day : at;
  return span === 'future'
    ? between(start - 1, start + micros + 1)
    : between(start - micros - 1, start + 1);
}

function takes({ kind, required = false }: FilterField, { operator }: FieldCondition): boolean {
  return operatorsOf[kind].includes(operator) && !(required && operator === 'empty');
}

function unknownOperator(field: FilterField, { field: name, operator }: FieldCondition): Error {
  const param = operator === 'is' ? name : `${name}[${operator}]`;
  const known = operatorsOf[field.kind]
    .filter((one) => takes(field, { field: name, operator: one, values: [] }))
    .map((one) => (one === 'is' ? name : `${name}[${one}]`));
  return invalidField(param, 'condition_unknown', { allowed: known });
}

async function columnValues(
  { kind, resolve }: FilterField,
  param: string,
  value: string,
  context: FilterContext,
): Promise<readonly string[]> {
  if (resolve !== undefined) return resolve(value, context, param);
  switch (kind) {
    case 'number':
      return [String(numberOf(param, value))];
    case 'day':
      return [String(microsOf(param, value))];
    case 'flag':
      return [String(flagOf(param, value))];
    default:
      return [value.trim().toLowerCase()];
  }
}
