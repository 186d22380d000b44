// The rules for the fields of a form that a JSON schema cannot express. Pure.
import { isDay } from '../../platform/calendar.ts';
import { DomainError, type FieldProblem, type ProblemAt, problemAt } from '../errors.ts';
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

type Report = (name: string, problem: ProblemAt) => void;

/** Reports all problems at once, each under its path, such as `fields.2.options`. */
export function checkFields(fields: readonly FormField[]): FormField[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const [index, field] of fields.entries()) {
    const report: Report = (name, problem) => {
      problems.push(problem(`fields.${index}.${name}`));
    };
    const { key } = field;
    if (seen.has(key)) report('key', problemAt('key_repeated', { key }));
    seen.add(key);
    checkField(field, report);
  }
  if (problems.length === 0) return [...fields];
  throw new DomainError('invalid', 'Some fields are invalid.', { fields: problems });
}

function checkField(field: FormField, report: Report): void {
  const { key, type } = field;
  if (isReserved(key)) report('key', problemAt('key_reserved', { key }));
  if (leadKeys.has(key) && nonTextTypes.has(type)) {
    report('type', problemAt('type_not_text', { key, type }));
  }
  if (choiceTypes.has(type)) {
    const values = optionsOf(field).map(({ value }) => value);
    if (values.length === 0) report('options', problemAt('choice_without_options'));
    else if (new Set(values).size < values.length) {
      report('options', problemAt('option_values_repeated'));
    }
  } else if (field.options !== undefined) {
    report('options', problemAt('options_only_for_choices'));
  }
  if (type === 'consent' && field.text === undefined) {
    report('text', problemAt('consent_without_text'));
  }
  if (type === 'hidden' && field.required) {
    report('required', problemAt('hidden_required'));
  }
  checkRules(field, report);
}

function checkRules({ type, rules = {} }: FormField, report: Report): void {
  const known = rulesOf[type] ?? [];
  for (const name of Object.keys(rules)) {
    if (known.includes(name as keyof FieldRules)) continue;
    report(`rules.${name}`, problemAt('rule_unknown', { type, rule: name }));
  }
  for (const name of ['min', 'max'] as const) {
    const bound = rules[name];
    if (bound === undefined || !known.includes(name)) continue;
    const expected = type === 'date' ? 'date' : 'number';
    const fits = expected === 'date' ? isDay(String(bound)) : typeof bound === 'number';
    if (!fits) report(`rules.${name}`, problemAt('rule_invalid', { rule: name, expected }));
  }
  const { min, max, min_length: minLength = 0, max_length: maxLength = minLength } = rules;
  if (min !== undefined && max !== undefined && typeof min === typeof max && min > max) {
    report('rules.max', problemAt('rules_contradict', { max: 'max', min: 'min' }));
  }
  if (maxLength < minLength) {
    const bounds = { max: 'max_length', min: 'min_length' };
    report('rules.max_length', problemAt('rules_contradict', bounds));
  }
}
