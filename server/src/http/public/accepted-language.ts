// Chooses the language of a page by the Accept-Language of the browser. Pure.
import type { FastifyRequest } from 'fastify';
import { defaultLanguage, type Language, languages } from '../../domain/language.ts';

/** "de-AT,de;q=0.9,en;q=0.8" → de. A region does not matter, and a weight of 0 refuses a language. */
export function parseAcceptLanguage(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [range = '', ...params] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = params.find((param) => param.startsWith('q='))?.slice(2);
      return { primary: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { primary } of wanted) {
    const known = languages.find((language) => language === primary);
    if (known !== undefined) return known;
  }
  return defaultLanguage;
}

export const acceptedLanguage = ({ headers }: FastifyRequest): Language =>
  parseAcceptLanguage(headers['accept-language'] ?? '');
