// Parses the answers by the types of the form's fields, and checks them against the rules. A page
// sends every value as text; an API client may send numbers, booleans and lists. Pure.
import { isDay } from '../../platform/calendar.ts';
import { isEmail } from '../contacts/normalise-email.ts';
import type { FieldProblem } from '../errors.ts';
import type { CustomValue } from '../leads/lead.ts';
import { type FieldRules, type FieldType, type FormField, optionsOf } from './form.ts';
import { dayMessage, emailMessage, leadKeyProblem, tooLongMessage } from './lead-keys.ts';

/** By the keys of the fields, without empty answers. */
export type Answers = Record<string, CustomValue>;

export interface CheckedAnswers {
  answers: Answers;
  problems: FieldProblem[];
}

export function checkAnswers(
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
): CheckedAnswers {
  const answers: Answers = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const { key, type } = field;
    const sent = Object.hasOwn(values, key) ? values[key] : undefined;
    const value = isEmpty(sent) ? field.default : sent;
    const parsed = isEmpty(value) ? parseEmpty(field) : parsers[type](value, field);
    const answer = 'answer' in parsed ? parsed.answer : undefined;
    const problem =
      'problem' in parsed
        ? parsed.problem
        : (answer !== undefined && leadProblem(key, answer)) || '';
    if (problem === '') {
      if (answer !== undefined) answers[key] = answer;
      // A visitor cannot correct a field that is not visible.
    } else if (type !== 'hidden') {
      problems.push({ field: key, kind: isEmpty(value) ? 'missing' : 'wrong', message: problem });
    }
  }
  return { answers, problems };
}

type Parsed = { answer: CustomValue } | { problem: string } | Record<string, never>;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

const missingMessages: Partial<Record<FieldType, string>> = {
  email: 'Enter your email address.',
  phone: 'Enter your phone number.',
  date: 'Enter a date.',
  number: 'Enter a number.',
  choice: 'Choose one of these.',
  choices: 'Choose at least one of these.',
  checkbox: 'Tick the box to continue.',
  consent: 'Tick the box if you agree: it is required to continue.',
};

function parseEmpty({ type, required }: FormField): Parsed {
  if (required) return { problem: missingMessages[type] ?? 'Fill this in.' };
  return type === 'checkbox' || type === 'consent' ? { answer: false } : {};
}

function leadProblem(key: string, answer: CustomValue): string | undefined {
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
    if (text === undefined || !isEmail(text)) return { problem: emailMessage };
    const domain = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
    const { domains } = rules;
    if (domains === undefined || domains.some((one) => one.toLowerCase() === domain)) {
      return { answer: text };
    }
    return { problem: `Use an address at ${domains.join(' or ')}.` };
  },
  phone(value) {
    const text = textOf(value);
    const digits = text?.replaceAll(/\D/g, '').length ?? 0;
    const isNumber = text !== undefined && /^[\d\s()+./#x-]*$/i.test(text) && digits <= 20;
    return isNumber && digits >= 5 && text.length <= 64
      ? { answer: text }
      : { problem: 'Enter a phone number, such as +1 415 555 0123.' };
  },
  number(value, { rules = {} }) {
    const text = textOf(value);
    const number = text === undefined || text === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(number)) return { problem: 'Enter a number, in digits.' };
    return checkBounds(number, rules, 'Enter a number');
  },
  date(value, { rules = {} }) {
    const text = textOf(value);
    if (text === undefined || !isDay(text)) return { problem: dayMessage };
    return checkBounds(text, rules, 'Enter a date');
  },
  choice(value, field) {
    const chosen = textOf(value);
    const isOffered = optionsOf(field).some((option) => option.value === chosen);
    if (chosen === undefined || !isOffered) return { problem: 'Choose one of these.' };
    return { answer: chosen };
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
    if (answer.length < chosen.size) return { problem: 'Choose from these.' };
    const { min = 0, max = offered.length } = field.rules ?? {};
    if (answer.length < Number(min)) return { problem: `Choose at least ${min}.` };
    if (answer.length > Number(max)) return { problem: `Choose at most ${max}.` };
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
    : { problem: 'Tick the box, or leave it empty.' };
}

function parseText(
  value: unknown,
  { rules = {} }: FormField,
  maxLength: number,
  lines = false,
): Parsed {
  const text = textOf(value);
  if (text === undefined) return { problem: 'Enter text.' };
  const answer = lines ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/\p{Cc}+/gu, ' ');
  const { min_length: min = 0, max_length: max = maxLength } = rules;
  if (answer.length < min) return { problem: `Use at least ${min} characters.` };
  return answer.length > max ? { problem: tooLongMessage(max) } : { answer };
}

function checkBounds<Value extends string | number>(
  value: Value,
  { min, max }: FieldRules,
  message: string,
): Parsed {
  const isBelow = min !== undefined && value < min;
  const isAbove = max !== undefined && value > max;
  if (!isBelow && !isAbove) return { answer: value };
  if (min === undefined) return { problem: `${message} up to ${max}.` };
  return {
    problem: max === undefined ? `${message} from ${min}.` : `${message} from ${min} to ${max}.`,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}
