// What was answered to the fields of a form, read by their types and held against their rules. From
// a page everything comes as text; a program may send numbers, booleans and lists. Pure.
import { isDay } from '../../platform/calendar.ts';
import { isEmail } from '../contacts/normalise-email.ts';
import type { FieldProblem } from '../errors.ts';
import type { CustomValue } from '../leads/lead.ts';
import { type FieldRules, type FieldType, type FormField, optionsOf } from './form.ts';
import { dayWanted, emailWanted, leadKeyProblem, tooLong } from './lead-keys.ts';

/** By the keys of the fields; what was left empty is not there. */
export type Answers = Record<string, CustomValue>;

export interface CheckedAnswers {
  answers: Answers;
  problems: FieldProblem[];
}

export function checkAnswers(
  fields: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
): CheckedAnswers {
  const answers: Answers = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const { key, type } = field;
    const sent = Object.hasOwn(given, key) ? given[key] : undefined;
    const value = isEmpty(sent) ? field.default : sent;
    const read = isEmpty(value) ? readNothing(field) : readers[type](value, field);
    const answer = 'answer' in read ? read.answer : undefined;
    const problem =
      'problem' in read ? read.problem : (answer !== undefined && problemOfLead(key, answer)) || '';
    if (problem === '') {
      if (answer !== undefined) answers[key] = answer;
      // Nobody can put right what they do not see.
    } else if (type !== 'hidden') {
      problems.push({ field: key, kind: isEmpty(value) ? 'missing' : 'wrong', message: problem });
    }
  }
  return { answers, problems };
}

type Read = { answer: CustomValue } | { problem: string } | Record<string, never>;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

const missing: Partial<Record<FieldType, string>> = {
  email: 'EntryCheck your email address.',
  phone: 'EntryCheck your phone number.',
  date: 'EntryCheck a date.',
  number: 'EntryCheck a number.',
  choice: 'Choose one of these.',
  choices: 'Choose at least one of these.',
  checkbox: 'Tick the box to go on.',
  consent: 'Tick the box if you agree: it is needed to go on.',
};

function readNothing({ type, required }: FormField): Read {
  if (required) return { problem: missing[type] ?? 'Fill this in.' };
  return type === 'checkbox' || type === 'consent' ? { answer: false } : {};
}

function problemOfLead(key: string, answer: CustomValue): string | undefined {
  return typeof answer === 'string' || typeof answer === 'number'
    ? leadKeyProblem(key, String(answer))
    : undefined;
}

const readers: Record<FieldType, (value: unknown, field: FormField) => Read> = {
  text: (value, field) => readText(value, field, 1_000),
  textarea: (value, field) => readText(value, field, 10_000, true),
  hidden: (value, field) => readText(value, field, 2_000),
  email(value, { rules = {} }) {
    const text = textOf(value);
    if (text === undefined || !isEmail(text)) return { problem: emailWanted };
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
      : { problem: 'EntryCheck a phone number, such as +1 415 555 0123.' };
  },
  number(value, { rules = {} }) {
    const text = textOf(value);
    const number = text === undefined || text === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(number)) return { problem: 'EntryCheck a number, in digits.' };
    return bounded(number, rules, 'EntryCheck a number');
  },
  date(value, { rules = {} }) {
    const text = textOf(value);
    if (text === undefined || !isDay(text)) return { problem: dayWanted };
    return bounded(text, rules, 'EntryCheck a day');
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
  checkbox: readTick,
  consent: readTick,
};

function readTick(value: unknown, field: FormField): Read {
  const text = textOf(value)?.toLowerCase() ?? '';
  if (/^(true|on|yes|1)$/.test(text)) return { answer: true };
  return /^(false|off|no|0)$/.test(text)
    ? readNothing(field)
    : { problem: 'Tick the box, or leave it empty.' };
}

function readText(value: unknown, { rules = {} }: FormField, most: number, lines = false): Read {
  const text = textOf(value);
  if (text === undefined) return { problem: 'EntryCheck a text.' };
  const answer = lines ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/\p{Cc}+/gu, ' ');
  const { min_length: shortest = 0, max_length: longest = most } = rules;
  if (answer.length < shortest) return { problem: `Use at least ${shortest} characters.` };
  return answer.length > longest ? { problem: tooLong(longest) } : { answer };
}

function bounded<Value extends string | number>(
  value: Value,
  { min, max }: FieldRules,
  words: string,
): Read {
  const isUnder = min !== undefined && value < min;
  const isOver = max !== undefined && value > max;
  if (!isUnder && !isOver) return { answer: value };
  if (min === undefined) return { problem: `${words} up to ${max}.` };
  return {
    problem: max === undefined ? `${words} from ${min}.` : `${words} from ${min} to ${max}.`,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : undefined;
}
