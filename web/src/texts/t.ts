// Texts in the language of the person. The app starts again when the language changes, so a text is a
// plain function call.
import { i18n } from '@lingui/core';
import type english from './en/index.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
export type TextKey = keyof typeof english;
type Values = Readonly<Record<string, string | number | Date>>;

const catalogues: Record<Language, () => Promise<{ default: Record<TextKey, string> }>> = {
  en: () => import('./en/index.ts'),
  de: () => import('./de/index.ts'),
};

export function t(key: TextKey, values?: Values): string {
  return i18n._(key, values);
}

/** The text of a name that the server gives: one of a later version has no text, so another is shown. */
export const textOr = (key: string, other: string): string =>
  key in i18n.messages ? i18n._(key) : other;

export const language = (): Language => i18n.locale as Language;

// Browsers also name languages that Intl refuses, such as en-US@posix.
const withRegion = /^[a-z]{2}-[A-Z]{2}$/;

/** The language as the person's region writes dates and times: "3 May" or "May 3". */
export const locale = (): string =>
  navigator.languages.find((one) => withRegion.test(one) && one.startsWith(language())) ??
  language();

export async function activateLanguage(next: Language): Promise<void> {
  const { default: messages } = await catalogues[next]();
  i18n.loadAndActivate({ locale: next, messages });
  document.documentElement.lang = next;
}

/** The server renders later pages in this language. */
export function rememberLanguage(next: Language): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API
  document.cookie = `inlet_language=${next}; path=/; max-age=31536000; samesite=lax${secure}`;
}

/** The server has chosen by the cookie, else by the browser. */
export function startLanguage(): Language {
  const chosen = document.documentElement.lang;
  return languages.find((one) => one === chosen) ?? 'en';
}
