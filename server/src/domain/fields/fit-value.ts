// Converts a value to the type of its field, or reports why it does not fit: a numeric text becomes a
// number, a choice gets the spelling of its option. Pure.

import { isDay } from '../../platform/calendar.ts';
import { nameKey } from '../catalog/catalog.ts';
import { type ProblemAt, problemAt } from '../errors.ts';
import type { FieldType } from './field.ts';

type Scalar = string | number | boolean;
export type FieldValue = Scalar | Scalar[];

export interface FieldForm {
  type: FieldType;
  options: readonly string[];
}

/** Null means no value: an empty text or list counts as not sent. */
export type Fitted = { value: FieldValue | null } | { problem: ProblemAt };

export function fitValue(form: FieldForm, value: FieldValue): Fitted {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return { value: null };
  if (form.type === 'choices') return fitChoices(form, Array.isArray(value) ? value : [value]);
  if (Array.isArray(value)) {
    const [only, ...more] = value;
    // A form that allows repeated names sends lists with one value.
    return only === undefined || more.length > 0
      ? { problem: problemAt('list_not_allowed') }
      : fitValue(form, only);
  }
  return fitScalar(form, value);
}

function fitScalar(form: FieldForm, value: Scalar): Fitted {
  switch (form.type) {
    case 'text':
      return { value: String(value) };
    case 'number':
      return fitNumber(value);
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? { value }
        : { problem: problemAt('date_invalid') };
    case 'boolean':
      return fitBoolean(value);
    default:
      return fitChoice(form, value);
  }
}

const decimal = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;
const maxDigits = 15;

function fitNumber(value: Scalar): Fitted {
  const number = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  if (typeof number !== 'number') return { problem: problemAt('number_invalid') };
  if (Math.abs(number) >= 10 ** maxDigits) {
    return { problem: problemAt('too_many_digits', { max: maxDigits }) };
  }
  return { value: number === 0 ? 0 : number };
}

const truths = new Map<Scalar, boolean>([
  [true, true],
  ['true', true],
  ['yes', true],
  ['1', true],
  [1, true],
  [false, false],
  ['false', false],
  ['no', false],
  ['0', false],
  [0, false],
]);

function fitBoolean(value: Scalar): Fitted {
  const truth = truths.get(typeof value === 'string' ? value.toLowerCase() : value);
  return truth === undefined ? { problem: problemAt('boolean_invalid') } : { value: truth };
}

function fitChoice({ options }: FieldForm, value: Scalar): Fitted {
  const option = options.find((one) => nameKey(one) === nameKey(String(value)));
  if (option !== undefined) return { value: option };
  return { problem: problemAt('not_one_of', { allowed: [...options] }) };
}

function fitChoices(form: FieldForm, values: readonly Scalar[]): Fitted {
  const chosen: Scalar[] = [];
  for (const value of values) {
    const fitted = fitChoice(form, value);
    if ('problem' in fitted) {
      return { problem: problemAt('not_some_of', { allowed: [...form.options] }) };
    }
    if (!chosen.includes(fitted.value as string)) chosen.push(fitted.value as string);
  }
  return { value: chosen };
}
