import type { FieldProblem } from '../errors.ts';
import type { Language } from '../language.ts';
import { german } from './german.ts';
import type { Params, Sentences } from './problem-codes.ts';

/** The sentence of a problem; `own` has those that are worded differently here. */
export function sentenceIn(
  language: Language,
  { field, code, params, message }: FieldProblem,
  own: Partial<Sentences> = {},
): string {
  if (language === 'en') return message;
  const sentence = (own[code] ?? german[code]) as (params: Params, field: string) => string;
  return sentence(params, field);
}
