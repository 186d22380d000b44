// Which fields a form can have: what the schema of a body cannot say. Pure.
import { isDay } from '../../platform/calendar.ts';
import { DomainError, type FieldProblem } from '../errors.ts';
import { type FieldRules, type FieldType, type FormField, optionsOf } from './form.ts';
import { leadKeys } from './lead-keys.ts';

// Names that every object has: what was answered could not be told from them.
const isTaken = (key: string): boolean => key in {} || key === 'prototype';
const notOfLeads = new Set<FieldType>(['choices', 'checkbox', 'consent']);
const withOptions = new Set<FieldType>(['choice', 'choices']);

const rulesOf: Partial<Record<FieldType, (keyof FieldRules)[]>> = {
  text: ['min_length', 'max_length'],
  textarea: ['min_length', 'max_length'],
  email: ['domains'],
  number: ['min', 'max'],
  date: ['min', 'max'],
  choices: ['min', 'max'],
};

/** All that is wrong at once, each under its path: `fields.2.options`. */
export function checkFields(fields: readonly FormField[]): FormField[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const [index, field] of fields.entries()) {
    const wrong = (name: string, message: string) => {
      problems.push({ field: `fields.${index}.${name}`, kind: 'wrong', message });
    };
    if (seen.has(field.key)) wrong('key', `There is another field with the key "${field.key}".`);
    seen.add(field.key);
    checkField(field, wrong);
  }
  if (problems.length === 0) return [...fields];
  throw new DomainError('invalid', 'The fields are not right.', { fields: problems });
}

function checkField(field: FormField, wrong: (name: string, message: string) => void): void {
  const { key, type } = field;
  if (isTaken(key)) wrong('key', `A field cannot have the key "${key}".`);
  if (leadKeys.has(key) && notOfLeads.has(type)) {
    wrong('type', `The ${key} of a lead is a text: a field of type ${type} cannot fill it.`);
  }
  if (withOptions.has(type)) {
    const values = optionsOf(field).map(({ value }) => value);
    if (values.length === 0) wrong('options', 'There is nothing to choose from: add options.');
    else if (new Set(values).size < values.length) {
      wrong('options', 'Two options have the same value.');
    }
  } else if (field.options !== undefined) {
    wrong('options', 'Only a choice has options.');
  }
  if (type === 'consent' && field.text === undefined) {
    wrong('text', 'A consent needs the text that is agreed to.');
  }
  if (type === 'hidden' && field.required) {
    wrong('required', 'Nobody can fill in a hidden field, so it cannot be required.');
  }
  checkRules(field, wrong);
}

function checkRules(
  { type, rules = {} }: FormField,
  wrong: (name: string, message: string) => void,
): void {
  const known = rulesOf[type] ?? [];
  for (const name of Object.keys(rules)) {
    if (known.includes(name as keyof FieldRules)) continue;
    wrong(`rules.${name}`, `A field of type ${type} has no rule ${name}.`);
  }
  for (const name of ['min', 'max'] as const) {
    const bound = rules[name];
    if (bound === undefined || !known.includes(name)) continue;
    const fits = type === 'date' ? isDay(String(bound)) : typeof bound === 'number';
    if (!fits)
      wrong(`rules.${name}`, `The ${name} must be a ${type === 'date' ? 'day' : 'number'}.`);
  }
  const { min, max, min_length: shortest = 0, max_length: longest = shortest } = rules;
  if (min !== undefined && max !== undefined && typeof min === typeof max && min > max) {
    wrong('rules.max', 'The max is less than the min.');
  }
  if (longest < shortest) wrong('rules.max_length', 'The max_length is less than the min_length.');
}
