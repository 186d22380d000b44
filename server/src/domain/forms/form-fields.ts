// The rules for the fields of a form that a JSON schema cannot express. Pure.
import { isDay } from '../../platform/calendar.ts';
import { DomainError, type FieldProblem } from '../errors.ts';
import { type FieldRules, type FieldType, type FormField, optionsOf } from './form.ts';
import { leadKeys } from './lead-keys.ts';

// Answers cannot be distinguished from properties of Object.prototype.
const isReserved = (key: string): boolean => key in {} || key === 'prototype';
const nonTextTypes = new Set<FieldType>(['choices', 'checkbox', 'consent']);
const choiceTypes = new Set<FieldType>(['choice', 'choices']);

const rulesOf: Partial<Record<FieldType, (keyof FieldRules)[]>> = {
  text: ['min_length', 'max_length'],
  textarea: ['min_length', 'max_length'],
  email: ['domains'],
  number: ['min', 'max'],
  date: ['min', 'max'],
  choices: ['min', 'max'],
};

type Report = (name: string, message: string) => void;

/** Reports all problems at once, each under its path, such as `fields.2.options`. */
export function checkFields(fields: readonly FormField[]): FormField[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const [index, field] of fields.entries()) {
    const report: Report = (name, message) => {
      problems.push({ field: `fields.${index}.${name}`, kind: 'wrong', message });
    };
    if (seen.has(field.key)) report('key', `There is another field with the key "${field.key}".`);
    seen.add(field.key);
    checkField(field, report);
  }
  if (problems.length === 0) return [...fields];
  throw new DomainError('invalid', 'Some fields are invalid.', { fields: problems });
}

function checkField(field: FormField, report: Report): void {
  const { key, type } = field;
  if (isReserved(key)) report('key', `A field cannot have the key "${key}".`);
  if (leadKeys.has(key) && nonTextTypes.has(type)) {
    report('type', `The ${key} of a lead is text: a field of type ${type} cannot fill it.`);
  }
  if (choiceTypes.has(type)) {
    const values = optionsOf(field).map(({ value }) => value);
    if (values.length === 0) report('options', 'A choice needs options: add at least one.');
    else if (new Set(values).size < values.length) {
      report('options', 'Two options have the same value.');
    }
  } else if (field.options !== undefined) {
    report('options', 'Only a choice has options.');
  }
  if (type === 'consent' && field.text === undefined) {
    report('text', 'A consent needs the text that the visitor agrees to.');
  }
  if (type === 'hidden' && field.required) {
    report('required', 'A visitor cannot fill in a hidden field, so it cannot be required.');
  }
  checkRules(field, report);
}

function checkRules({ type, rules = {} }: FormField, report: Report): void {
  const known = rulesOf[type] ?? [];
  for (const name of Object.keys(rules)) {
    if (known.includes(name as keyof FieldRules)) continue;
    report(`rules.${name}`, `A field of type ${type} has no rule ${name}.`);
  }
  for (const name of ['min', 'max'] as const) {
    const bound = rules[name];
    if (bound === undefined || !known.includes(name)) continue;
    const fits = type === 'date' ? isDay(String(bound)) : typeof bound === 'number';
    if (!fits)
      report(`rules.${name}`, `The ${name} must be a ${type === 'date' ? 'date' : 'number'}.`);
  }
  const { min, max, min_length: minLength = 0, max_length: maxLength = minLength } = rules;
  if (min !== undefined && max !== undefined && typeof min === typeof max && min > max) {
    report('rules.max', 'The max is less than the min.');
  }
  if (maxLength < minLength)
    report('rules.max_length', 'The max_length is less than the min_length.');
}
