import type { SentencesOf } from '../problem-codes.ts';
import { countOf, dayOf, numbers } from './formats.ts';

const parts = { value: 'Der Text', name: 'Der Name eines Feldes', key: 'Ein Schlüssel' };
const kinds: Record<string, string> = {
  type: 'den Typ',
  contract: 'den Vertrag',
  role: 'die Rolle',
  language: 'die Sprache',
};

function range({ min, max }: { min?: string; max?: string }): string {
  if (min === undefined) return `bis ${max}`;
  return max === undefined ? `ab ${min}` : `von ${min} bis ${max}`;
}

const numberRange = ({ min, max }: { min?: number; max?: number }): string =>
  range({
    ...(min !== undefined && { min: numbers.format(min) }),
    ...(max !== undefined && { max: numbers.format(max) }),
  });

const dateRange = ({ min, max }: { min?: string; max?: string }): string =>
  range({
    ...(min !== undefined && { min: dayOf(min) }),
    ...(max !== undefined && { max: dayOf(max) }),
  });

export const general: SentencesOf<'general'> = {
  required: (_, field) => `Das Feld ${field} ist erforderlich.`,
  unknown_field: (_, field) => `Ein Feld ${field} gibt es hier nicht.`,
  invalid: (_, field) => `Das Feld ${field} ist ungültig.`,
  pattern_mismatch: (_, field) => `Das Feld ${field} hat nicht die verlangte Form.`,
  type_invalid: ({ expected }, field) =>
    `Das Feld ${field} muss vom Typ ${expected.join(' oder ')} sein.`,
  list_not_allowed: (_, field) => `Das Feld ${field} darf nur einen Wert enthalten, keine Liste.`,
  not_one_of: ({ allowed }, field) =>
    `Das Feld ${field} muss einen dieser Werte haben: ${allowed.join(', ')}.`,
  not_some_of: ({ allowed }, field) =>
    `Das Feld ${field} darf nur diese Werte enthalten: ${allowed.join(', ')}.`,
  choice_unknown: ({ kind, value, allowed }) =>
    `Es gibt ${kinds[kind] ?? kind} „${value}“ nicht. Möglich sind: ${allowed.join(', ')}.`,
  too_short: ({ min }, field) =>
    min === 1
      ? `Das Feld ${field} darf nicht leer sein.`
      : `Das Feld ${field} muss mindestens ${numbers.format(min)} Zeichen lang sein.`,
  too_long: ({ max }, field) =>
    `Das Feld ${field} darf höchstens ${numbers.format(max)} Zeichen lang sein.`,
  too_few: ({ min }, field) =>
    `Das Feld ${field} muss mindestens ${countOf(min, 'Eintrag', 'Einträge')} enthalten.`,
  too_many: ({ max }, field) =>
    `Das Feld ${field} darf höchstens ${countOf(max, 'Eintrag', 'Einträge')} enthalten.`,
  too_small: ({ min }, field) => `Das Feld ${field} muss mindestens ${numbers.format(min)} sein.`,
  too_large: ({ max }, field) => `Das Feld ${field} darf höchstens ${numbers.format(max)} sein.`,
  number_invalid: (_, field) => `Das Feld ${field} muss eine Zahl sein.`,
  number_out_of_range: (bounds, field) =>
    `Das Feld ${field} muss eine Zahl ${numberRange(bounds)} sein.`,
  too_many_digits: ({ max }, field) =>
    `Das Feld ${field} muss eine Zahl mit höchstens ${countOf(max, 'Ziffer', 'Ziffern')} sein.`,
  boolean_invalid: (_, field) => `Das Feld ${field} muss true oder false sein.`,
  email_invalid: (_, field) => `Das Feld ${field} muss eine gültige E-Mail-Adresse enthalten.`,
  email_address_invalid: ({ value }) => `„${value}“ ist keine E-Mail-Adresse.`,
  email_domain: ({ domains }) => `Verwenden Sie eine Adresse bei ${domains.join(' oder ')}.`,
  phone_invalid: (_, field) => `Das Feld ${field} muss eine Telefonnummer enthalten.`,
  url_invalid: (_, field) => `Das Feld ${field} muss eine Webadresse enthalten.`,
  hostname_invalid: (_, field) => `Das Feld ${field} muss einen Hostnamen enthalten.`,
  state_invalid: (_, field) =>
    `Das Feld ${field} muss das Kürzel eines US-Bundesstaats aus zwei Buchstaben enthalten.`,
  date_invalid: (_, field) =>
    `Das Feld ${field} muss einen gültigen Tag in der Form JJJJ-MM-TT enthalten.`,
  time_invalid: (_, field) => `Das Feld ${field} muss Datum und Uhrzeit nach ISO 8601 enthalten.`,
  date_or_time_invalid: ({ examples }, field) =>
    `Das Feld ${field} muss ein Datum nach ISO 8601 enthalten, zum Beispiel ${examples.join(' oder ')}.`,
  date_out_of_range: (bounds, field) => `Das Feld ${field} muss ein Tag ${dateRange(bounds)} sein.`,
  date_too_late: ({ before }, field) =>
    `Das Feld ${field} muss einen Tag vor dem ${dayOf(before)} enthalten.`,
  not_future: (_, field) => `Das Feld ${field} muss einen Zeitpunkt in der Zukunft enthalten.`,
  not_past: (_, field) => `Das Feld ${field} muss einen Zeitpunkt in der Vergangenheit enthalten.`,
  in_future: (_, field) => `Das Feld ${field} darf keinen Zeitpunkt in der Zukunft enthalten.`,
  span_invalid: (_, field) =>
    `Das Feld ${field} muss eine Dauer in Stunden, Tagen oder Wochen sein, zum Beispiel 12h, 30d oder 4w.`,
  not_text: ({ part }) => `${parts[part]} enthält Zeichen, die kein Text sind.`,
  number_too_large: () => 'Die Zahl ist zu groß.',
  nested_too_deeply: () => 'Der Wert ist zu tief verschachtelt.',
  line_required: (_, field) => `Das Feld ${field} ist erforderlich.`,
  line_invalid: ({ max }, field) =>
    `Das Feld ${field} muss eine einzelne Zeile mit höchstens ${numbers.format(max)} Zeichen sein.`,
  not_one_line: ({ record }) =>
    `${record === 'unit' ? 'Die Einheit' : 'Der Name'} muss eine einzelne Zeile sein.`,
  name_taken: () => 'Dieser Name ist bereits vergeben.',
  cursor_invalid: () => 'Der Cursor gehört nicht zu dieser Liste mit diesen Filtern.',
  cursor_mismatch: () =>
    'Der Cursor gehört nicht zu dieser Liste: Verwenden Sie den next_cursor einer Antwort mit derselben Sortierung und denselben Filtern.',
  idempotency_key_invalid: ({ max }) =>
    `Der Idempotency-Key muss 1 bis ${numbers.format(max)} Zeichen lang sein.`,
  idempotency_key_of_stream: () =>
    'Ein gestreamter Inhalt hat keinen Idempotency-Key; seine Zeilen können je einen idempotency_key haben.',
  dry_run_of_stream: () =>
    'Für einen gestreamten Inhalt gibt es keinen Probelauf: Senden Sie einen kleineren als JSON.',
  last_event_id_invalid: () =>
    'Die Last-Event-ID muss die Kennung eines empfangenen Ereignisses sein.',
  types_invalid: () => 'Ereignistypen werden so geschrieben: lead.created,note.*',
  subject_invalid: (_, field) =>
    `Das Feld ${field} muss aus Typ und Kennung bestehen, zum Beispiel lead:1842.`,
  actor_invalid: () =>
    'Der Urheber wird als user:5 oder key:3 angegeben oder mit einem Typ wie automation.',
  after_not_descending: () => 'Verwenden Sie bei direction=desc statt after den Parameter before.',
  before_not_ascending: () => 'Der Parameter before ist nur mit direction=desc möglich.',
  presence_not_possible: ({ type }) =>
    `Bei Datensätzen vom Typ „${type}“ lässt sich keine Anwesenheit anzeigen.`,
};
