// Parses the answers by the types of the form's fields, and checks them against the rules. A page
// sends every value as text; an API client may send numbers, booleans and lists. Pure.
import { isDay } from '../../platform/calendar.ts';
import { isEmail } from '../contacts/normalise-email.ts';
import type { FieldProblem, ProblemAt } from '../errors.ts';
import type { Language } from '../language.ts';
import type { CustomValue } from '../leads/lead.ts';
import { answerProblemAt } from './answer-problem.ts';
import { type FieldRules, type FieldType, type FormField, optionsOf } from './form.ts';
import { leadKeyProblem } from './lead-keys.ts';

/** By the keys of the fields, without empty answers. */
export type Answers = Record<string, CustomValue>;

export interface CheckedAnswers {
  answers: Answers;
  problems: FieldProblem[];
}

export function checkAnswers(
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
  language: Language | null = null,
): CheckedAnswers {
  const answers: Answers = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const { key, type } = field;
    const sent = Object.hasOwn(values, key) ? values[key] : undefined;
    const value = isEmpty(sent) ? field.default : withPoint(sent, field, language);
    const parsed = isEmpty(value) ? parseEmpty(field) : parsers[type](value, field);
    const answer = 'answer' in parsed ? parsed.answer : undefined;
    const problem =
      'problem' in parsed ? parsed.problem : answer !== undefined && leadProblem(key, answer);
    if (!problem) {
      if (answer !== undefined) answers[key] = answer;
      // A visitor cannot correct a field that is not visible.
    } else if (type !== 'hidden') {
      problems.push(problem(key));
    }
  }
  return { answers, problems };
}

type Parsed = { answer: CustomValue } | { problem: ProblemAt } | Record<string, never>;

/** A German number has a comma where an English one has a point. */
function withPoint(value: unknown, { type }: FormField, language: Language | null): unknown {
  const hasComma = language === 'de' && type === 'number' && typeof value === 'string';
  return hasComma ? value.replace(/^(\s*[+-]?\d+),(\d+\s*)$/, '$1.$2') : value;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

function parseEmpty({ type, required }: FormField): Parsed {
  if (required) return { problem: answerProblemAt('required', { type }) };
  return type === 'checkbox' || type === 'consent' ? { answer: false } : {};
}

function leadProblem(key: string, answer: CustomValue): ProblemAt | undefined {
  return typeof answer === 'string' || typeof answer === 'number'
    ? leadKeyProblem(key, String(answer))
    : undefined;
}

const parsers: Record<FieldType, (value: unknown, field: FormField) => Parsed> = {
  text: (value, field) => parseText(value, field, 1_000),
  textarea: (value, field) => parseText(value, field, 10_000, true),
  hidden: (value, field) => parseText(value, field, 2_000),
  email(value, { rules = {} }) {
    const text = textOf(value);
    if (text === undefined || !isEmail(text)) {
      return { problem: answerProblemAt('email_invalid') };
    }
    const domain = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
    const { domains } = rules;
    if (domains === undefined || domains.some((one) => one.toLowerCase() === domain)) {
      return { answer: text };
    }
    return { problem: answerProblemAt('email_domain', { domains }) };
  },
  phone(value) {
    const text = textOf(value);
    const digits = text?.replaceAll(/\D/g, '').length ?? 0;
    const isNumber = text !== undefined && /^[\d\s()+./#x-]*$/i.test(text) && digits <= 20;
    return isNumber && digits >= 5 && text.length <= 64
      ? { answer: text }
      : { problem: answerProblemAt('phone_invalid') };
  },
  number(value, { rules = {} }) {
    const text = textOf(value);
    const number = text === undefined || text === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(number)) return { problem: answerProblemAt('number_invalid') };
    return isOutside(number, rules)
      ? { problem: answerProblemAt('number_out_of_range', boundsOf<number>(rules)) }
      : { answer: number };
  },
  date(value, { rules = {} }) {
    const text = textOf(value);
    if (text === undefined || !isDay(text)) return { problem: answerProblemAt('date_invalid') };
    return isOutside(text, rules)
      ? { problem: answerProblemAt('date_out_of_range', boundsOf<string>(rules)) }
      : { answer: text };
  },
  choice(value, field) {
    const chosen = textOf(value);
    const allowed = optionsOf(field).map((option) => option.value);
    return chosen === undefined || !allowed.includes(chosen)
      ? { problem: answerProblemAt('not_one_of', { allowed }) }
      : { answer: chosen };
  },
  choices(value, field) {
    const chosen = new Set(
      [value]
        .flat()
        .map(textOf)
        .filter((one) => one !== ''),
    );
    const offered = optionsOf(field).map((option) => option.value);
    const answer = offered.filter((one) => chosen.has(one));
    if (answer.length < chosen.size) {
      return { problem: answerProblemAt('not_some_of', { allowed: offered }) };
    }
    const min = Number(field.rules?.min ?? 0);
    const max = Number(field.rules?.max ?? offered.length);
    if (answer.length < min) return { problem: answerProblemAt('too_few', { min }) };
    if (answer.length > max) return { problem: answerProblemAt('too_many', { max }) };
    return { answer };
  },
  checkbox: parseCheckbox,
  consent: parseCheckbox,
};

function parseCheckbox(value: unknown, field: FormField): Parsed {
  const text = textOf(value)?.toLowerCase() ?? '';
  if (/^(true|on|yes|1)$/.test(text)) return { answer: true };
  return /^(false|off|no|0)$/.test(text)
    ? parseEmpty(field)
    : { problem: answerProblemAt('boolean_invalid') };
}

function parseText(
  value: unknown,
  { rules = {} }: FormField,
  maxLength: number,
  lines = false,
): Parsed {
  const text = textOf(value);
  if (text === undefined) {
    return { problem: answerProblemAt('type_invalid', { expected: ['string'] }) };
  }
  const answer = lines ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/\p{Cc}+/gu, ' ');
  const { min_length: min = 0, max_length: max = maxLength } = rules;
  if (answer.length < min) return { problem: answerProblemAt('too_short', { min }) };
  return answer.length > max ? { problem: answerProblemAt('too_long', { max }) } : { answer };
}

const isOutside = (value: string | number, { min, max }: FieldRules): boolean =>
  (min !== undefined && value < min) || (max !== undefined && value > max);

/** The rules of a number hold numbers, those of a date days. */
const boundsOf = <Value extends string | number>({ min, max }: FieldRules) => ({
  ...(min !== undefined && { min: min as Value }),
  ...(max !== undefined && { max: max as Value }),
});

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}
