import type { SentencesOf } from '../problem-codes.ts';
import { numbers } from './formats.ts';

const fieldTypes = { date: 'ein Datum', number: 'eine Zahl' };

export const forms: SentencesOf<'forms'> = {
  answers_empty: () => 'Füllen Sie mindestens ein Feld aus.',
  page_expired: () => 'Das Formular wurde vor mehr als einem Tag geladen. Laden Sie es neu.',
  redirect_invalid: () =>
    'Geben Sie eine Adresse ein, die mit https:// oder http:// und einem Hostnamen beginnt.',
  key_repeated: ({ key }) => `Es gibt ein weiteres Feld mit dem Schlüssel „${key}“.`,
  key_reserved: ({ key }) => `Ein Feld kann nicht den Schlüssel „${key}“ haben.`,
  type_not_text: ({ key, type }) =>
    `${key} ist bei einem Lead ein Text: Ein Feld vom Typ ${type} kann ihn nicht füllen.`,
  choice_without_options: () =>
    'Eine Auswahl braucht Möglichkeiten: Fügen Sie mindestens eine hinzu.',
  option_values_repeated: () => 'Zwei Möglichkeiten haben denselben Wert.',
  options_only_for_choices: () => 'Nur eine Auswahl hat Möglichkeiten.',
  consent_without_text: () => 'Eine Einwilligung braucht den Text, dem der Besucher zustimmt.',
  hidden_required: () =>
    'Ein verborgenes Feld kann niemand ausfüllen, deshalb kann es kein Pflichtfeld sein.',
  rule_unknown: ({ type, rule }) => `Ein Feld vom Typ ${type} hat keine Regel ${rule}.`,
  rule_invalid: ({ rule, expected }) => `${rule} muss ${fieldTypes[expected]} sein.`,
  rules_contradict: ({ max, min }) => `${max} ist kleiner als ${min}.`,
  contrast_too_low: ({ color, background, contrast, min }) =>
    `Auf dem Hintergrund ${background} hat die Farbe ${color} einen Kontrast von ` +
    `${numbers.format(contrast)} zu 1: Lesbar ist sie ab ${numbers.format(min)} zu 1.`,
};
