// Filters that a typed text may mean: "new" a status, "maren" an owner, "over 70" a score. Pure.

import type { FieldKind } from '../../leads/fields/lead-field.ts';
import { matchOptions, plainText } from '../../ui/inline-cell/match-options.ts';
import { parseNumber } from '../../ui/inline-cell/parse-number.ts';
import type { Condition } from '../condition.ts';

export interface SuggestField {
  name: string;
  label: string;
  kind: FieldKind;
  isRequired: boolean;
  choices: readonly { id: string; text: string }[];
}

/** The words of a language, each a list of expressions. */
export interface SuggestWords {
  over: string;
  under: string;
  not: string;
  without: string;
  hours: string;
  days: string;
  weeks: string;
}

export interface Suggestion {
  condition: Condition;
  /** Whether it still needs a value. */
  isOpen: boolean;
}

const maxSuggestions = 8;
const maxPerField = 3;

export function suggest(
  text: string,
  fields: readonly SuggestField[],
  words: SuggestWords,
  locale: string,
): Suggestion[] {
  const typed = text.trim();
  if (typed === '') return fields.map(opened);
  const found = [
    ...namedFields(typed, fields, words, locale),
    ...fields.flatMap((field) => readValue(typed, field, words, locale, false)),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ condition }) => {
      const key = JSON.stringify(condition);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, maxSuggestions);
}

/** "city berlin": the name of a field, and what follows it. */
function namedFields(
  typed: string,
  fields: readonly SuggestField[],
  words: SuggestWords,
  locale: string,
): Suggestion[] {
  const plain = plainText(typed);
  return fields.flatMap((field) => {
    const label = plainText(field.label);
    if (label.startsWith(plain)) return [opened(field)];
    const without = wordsFirst(words.without, typed);
    if (!field.isRequired && without && label.startsWith(plainText(without))) {
      return [closed(field, 'empty', 'true')];
    }
    if (!plain.startsWith(`${label} `)) return [];
    return readValue(typed.slice(field.label.length).trim(), field, words, locale, true);
  });
}

function readValue(
  typed: string,
  field: SuggestField,
  words: SuggestWords,
  locale: string,
  isNamed: boolean,
): Suggestion[] {
  switch (field.kind) {
    case 'choice':
    case 'flag':
      return readChoice(typed, field, words);
    case 'number':
      return readNumber(typed, field, words, locale, isNamed);
    case 'time':
      return readSpan(typed, field, words);
    case 'text':
      return isNamed ? [closed(field, 'is', typed)] : [];
    case 'day':
      return isNamed ? readSpan(typed, field, words) : [];
  }
}

function readChoice(typed: string, field: SuggestField, words: SuggestWords): Suggestion[] {
  // Yes and no mean nothing without their field.
  if (field.kind === 'flag') return [];
  const negated = wordsFirst(words.not, typed);
  return matchOptions([...field.choices], negated ?? typed)
    .slice(0, maxPerField)
    .map(({ id }) => closed(field, negated === undefined ? 'is' : 'not', id));
}

function readNumber(
  typed: string,
  field: SuggestField,
  words: SuggestWords,
  locale: string,
  isNamed: boolean,
): Suggestion[] {
  const over = wordsFirst(words.over, typed);
  const under = wordsFirst(words.under, typed);
  const number = parseNumber(over ?? under ?? typed, locale);
  if (typeof number !== 'number') return [];
  const value = String(number);
  if (over !== undefined) return [closed(field, 'over', value)];
  if (under !== undefined) return [closed(field, 'under', value)];
  return isNamed
    ? [closed(field, 'is', value), closed(field, 'over', value), closed(field, 'under', value)]
    : [closed(field, 'over', value)];
}

function readSpan(typed: string, field: SuggestField, words: SuggestWords): Suggestion[] {
  const match = /(\d{1,4})\s*(\p{L}+)$/u.exec(typed);
  if (match === null) return [];
  const [, count = '', unit = ''] = match;
  const units = [
    ['h', words.hours],
    ['d', words.days],
    ['w', words.weeks],
  ] as const;
  const found = units.find(([, names]) => expression(names, '$').test(unit));
  return found ? [closed(field, 'within', count + found[0])] : [];
}

/** The rest of a text that begins with one of the words. */
function wordsFirst(words: string, typed: string): string | undefined {
  const match = expression(words, '\\s*').exec(typed);
  const rest = match === null ? '' : typed.slice(match[0].length).trim();
  return rest === '' ? undefined : rest;
}

const expression = (words: string, end: string) => new RegExp(`^(?:${words})${end}`, 'iu');

const opened = ({ name, kind, choices }: SuggestField): Suggestion => {
  const operator = kind === 'number' ? 'over' : kind === 'time' ? 'within' : 'is';
  if (kind !== 'flag') return { condition: { field: name, operator, values: [] }, isOpen: true };
  const values = choices.slice(0, 1).map(({ id }) => id);
  return { condition: { field: name, operator: 'is', values }, isOpen: false };
};

const closed = (
  { name }: SuggestField,
  operator: Condition['operator'],
  value: string,
): Suggestion => ({ condition: { field: name, operator, values: [value] }, isOpen: false });
