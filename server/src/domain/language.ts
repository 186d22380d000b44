// The languages of forms, mails and messages. Pure.
import { invalidField } from './errors.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export function checkLanguage(text: string): Language {
  const language = languages.find((one) => one === text.toLowerCase());
  if (language === undefined) {
    throw invalidField(
      'language',
      `There is no language "${text}": use ${languages.join(' or ')}.`,
    );
  }
  return language;
}
