// The languages of forms, mails and messages. Pure.
import { invalidField } from './errors.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The language of people and browsers whose language nobody knows. */
export const defaultLanguage: Language = 'en';

export function checkLanguage(text: string): Language {
  const language = languages.find((one) => one === text.toLowerCase());
  if (language === undefined) {
    throw invalidField('language', 'choice_unknown', {
      kind: 'language',
      value: text,
      allowed: [...languages],
    });
  }
  return language;
}
