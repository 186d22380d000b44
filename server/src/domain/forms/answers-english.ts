// The sentences of problems in English for the visitors of a form. Pure.
import type { Sentences } from '../errors/problem-codes.ts';

const missing: Record<string, string> = {
  email: 'Enter your email address.',
  phone: 'Enter your phone number.',
  date: 'Enter a date.',
  number: 'Enter a number.',
  choice: 'Choose one of these.',
  choices: 'Choose at least one of these.',
  checkbox: 'Tick the box to continue.',
  consent: 'Tick the box if you agree: it is required to continue.',
};

function range(one: string, { min, max }: { min?: string; max?: string }): string {
  if (min === undefined) return `${one} up to ${max}.`;
  return max === undefined ? `${one} from ${min}.` : `${one} from ${min} to ${max}.`;
}

export const englishAnswers: Partial<Sentences> = {
  required: ({ type = '' }) => missing[type] ?? 'Fill this in.',
  unknown_field: (_, field) => `The form has no field "${field}".`,
  type_invalid: () => 'Enter text.',
  not_one_of: () => 'Choose one of these.',
  not_some_of: () => 'Choose from these.',
  too_short: ({ min }) => `Use at least ${min} characters.`,
  too_long: ({ max }) => `Use at most ${max} characters.`,
  too_few: ({ min }) => `Choose at least ${min}.`,
  too_many: ({ max }) => `Choose at most ${max}.`,
  number_invalid: () => 'Enter a number, in digits.',
  boolean_invalid: () => 'Tick the box, or leave it empty.',
  email_invalid: () => 'Enter an email address, such as name@example.com.',
  date_invalid: () => 'Enter a day that exists, as year, month and day: 2026-03-28.',
  date_out_of_range: (bounds) => range('Enter a date', bounds),
};
