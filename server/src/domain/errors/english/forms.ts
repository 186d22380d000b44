import type { SentencesOf } from '../problem-codes.ts';

export const forms: SentencesOf<'forms'> = {
  answers_empty: () => 'Fill in at least one field.',
  page_expired: () => 'The form was loaded more than a day ago. Load it again.',
  redirect_invalid: () => 'Enter a URL that begins with https:// or http:// and a host name.',
  key_repeated: ({ key }) => `There is another field with the key "${key}".`,
  key_reserved: ({ key }) => `A field cannot have the key "${key}".`,
  type_not_text: ({ key, type }) =>
    `The ${key} of a lead is text: a field of type ${type} cannot fill it.`,
  choice_without_options: () => 'A choice needs options: add at least one.',
  option_values_repeated: () => 'Two options have the same value.',
  options_only_for_choices: () => 'Only a choice has options.',
  consent_without_text: () => 'A consent needs the text that the visitor agrees to.',
  hidden_required: () => 'A visitor cannot fill in a hidden field, so it cannot be required.',
  rule_unknown: ({ type, rule }) => `A field of type ${type} has no rule ${rule}.`,
  rule_invalid: ({ rule, expected }) => `The ${rule} must be a ${expected}.`,
  rules_contradict: ({ max, min }) => `The ${max} is less than the ${min}.`,
  contrast_too_low: ({ color, background, contrast, min }) =>
    `On the background ${background} the colour ${color} has a contrast of ` +
    `${contrast.toFixed(1)} to 1: it needs at least ${min} to 1 to be readable.`,
};
