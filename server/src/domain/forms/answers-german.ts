// The sentences of problems in German for the visitors of a form. Pure.
import type { Sentences } from '../errors/problem-codes.ts';

const missing: Record<string, string> = {
  email: 'Geben Sie Ihre E-Mail-Adresse ein.',
  phone: 'Geben Sie Ihre Telefonnummer ein.',
  date: 'Geben Sie ein Datum ein.',
  number: 'Geben Sie eine Zahl ein.',
  choice: 'Wählen Sie eine der Möglichkeiten aus.',
  choices: 'Wählen Sie mindestens eine der Möglichkeiten aus.',
  checkbox: 'Setzen Sie das Häkchen, um fortzufahren.',
  consent: 'Setzen Sie das Häkchen, wenn Sie zustimmen: Ohne Ihre Zustimmung geht es nicht weiter.',
};

const days = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat('de', { maximumFractionDigits: 15 });
const quantities = new Intl.PluralRules('de');
const dayOf = (text: string): string => days.format(new Date(`${text}T00:00:00Z`));
const countOf = (count: number, one: string, other: string): string =>
  quantities.select(count) === 'one' ? one : `${numbers.format(count)} ${other}`;

function dateRange({ min, max }: { min?: string; max?: string }): string {
  if (min === undefined) return `bis zum ${dayOf(max ?? '')}`;
  return max === undefined ? `ab dem ${dayOf(min)}` : `vom ${dayOf(min)} bis zum ${dayOf(max)}`;
}

function numberRange({ min, max }: { min?: number; max?: number }): string {
  if (min === undefined) return `bis ${numbers.format(max ?? 0)}`;
  if (max === undefined) return `ab ${numbers.format(min)}`;
  return `von ${numbers.format(min)} bis ${numbers.format(max)}`;
}

/** The visitor sees which field is meant, so no sentence names it. */
export const germanAnswers: Partial<Sentences> = {
  required: ({ type = '' }) => missing[type] ?? 'Füllen Sie dieses Feld aus.',
  unknown_field: (_, field) => `Das Formular hat kein Feld ${field}.`,
  type_invalid: () => 'Geben Sie einen Text ein.',
  list_not_allowed: () => 'Geben Sie nur einen Wert ein.',
  not_one_of: () => 'Wählen Sie eine der Möglichkeiten aus.',
  not_some_of: () => 'Wählen Sie aus den angebotenen Möglichkeiten.',
  too_short: ({ min }) => `Geben Sie mindestens ${countOf(min, 'ein Zeichen', 'Zeichen')} ein.`,
  too_long: ({ max }) => `Geben Sie höchstens ${countOf(max, 'ein Zeichen', 'Zeichen')} ein.`,
  too_few: ({ min }) =>
    `Wählen Sie mindestens ${countOf(min, 'eine Möglichkeit', 'Möglichkeiten')} aus.`,
  too_many: ({ max }) =>
    `Wählen Sie höchstens ${countOf(max, 'eine Möglichkeit', 'Möglichkeiten')} aus.`,
  number_invalid: () => 'Geben Sie eine Zahl in Ziffern ein.',
  number_out_of_range: (bounds) => `Geben Sie eine Zahl ${numberRange(bounds)} ein.`,
  too_many_digits: ({ max }) => `Geben Sie eine Zahl mit höchstens ${max} Ziffern ein.`,
  boolean_invalid: () => 'Setzen Sie das Häkchen, oder lassen Sie das Kästchen leer.',
  email_invalid: () => 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
  phone_invalid: () => 'Geben Sie eine Telefonnummer ein, zum Beispiel +49 30 123456.',
  date_invalid: () => 'Geben Sie einen gültigen Tag in der Form Jahr-Monat-Tag ein: 2026-03-28.',
  date_out_of_range: (bounds) => `Geben Sie ein Datum ${dateRange(bounds)} ein.`,
};
