import type { SentencesOf } from '../problem-codes.ts';
import { countOf, numbers } from './formats.ts';

export const settings: SentencesOf<'settings'> = {
  slug_invalid: ({ value, min, max }) =>
    `Das Kürzel „${value}“ muss ${min} bis ${max} Zeichen haben: a bis z, 0 bis 9 und Bindestriche.`,
  slug_taken: ({ value }) => `Das Kürzel „${value}“ ist bereits vergeben.`,
  plan_unknown: ({ value, allowed }) =>
    `Es gibt keinen Tarif „${value}“. Möglich sind: ${allowed.join(', ')}.`,
  country_unknown: ({ value }) =>
    `„${value}“ ist kein Ländercode: Verwenden Sie zwei Buchstaben, zum Beispiel DE, AT oder CH.`,
  time_zone_unknown: ({ value }) =>
    `„${value}“ ist keine Zeitzone: Verwenden Sie einen Namen wie UTC oder Europe/Berlin.`,
  sign_in_email_invalid: ({ value }) =>
    `„${value}“ ist keine E-Mail-Adresse, mit der man sich anmelden kann.`,
  password_required: ({ email }) => `${email} ist neu und braucht ein Passwort.`,
  password_length: ({ min, max }) => `Ein Passwort hat ${min} bis ${max} Zeichen.`,
  supplier_required: () =>
    'Ein leadmarket-Schlüssel gehört zu einem Lieferanten: Geben Sie ihn an.',
  supplier_not_allowed: ({ contract }) =>
    `Nur leadmarket-Schlüssel gehören zu einem Lieferanten, dies ist ein ${contract}-Schlüssel.`,
  key_name_required: () =>
    'Ein Schlüssel braucht einen Namen, zum Beispiel den der Website, die ihn verwendet.',
  scopes_required: () => 'Ein Schlüssel braucht mindestens eine Berechtigung.',
  scope_unknown: ({ value, allowed }) =>
    `Es gibt keine Berechtigung „${value}“: Verwenden Sie * oder read:, write: oder delete: mit ` +
    `${allowed.join(', ')}.`,
  scopes_intake_only: ({ contract, allowed }) =>
    `Ein ${contract}-Schlüssel kann nur Leads anlegen: Lassen Sie die Berechtigungen weg, oder verlangen Sie ${allowed}.`,
  expiry_invalid: ({ value }) =>
    `„${value}“ ist kein Datum: Schreiben Sie einen Tag wie 2027-01-31 oder eine Anzahl von Tagen wie 30d.`,
  expiry_past: ({ value }) => `„${value}“ liegt in der Vergangenheit.`,
  limit_invalid: ({ value }) =>
    `„${value}“ ist kein Limit: Schreiben Sie eine Anzahl je second, minute, hour oder day, zum Beispiel 500/hour.`,
  event_unknown: ({ value, all, kind, allowed }) =>
    `Es gibt kein Ereignis „${value}“: Verwenden Sie ${all} für alle, ${kind} für alle einer Art oder ` +
    `${allowed.join(', ')}.`,
  header_not_allowed: ({ name }) => `Der Header „${name}“ kann nicht gesetzt werden.`,
  header_not_ascii: ({ name }) =>
    `Der Wert des Headers „${name}“ muss aus druckbaren ASCII-Zeichen bestehen.`,
  address_not_allowed: () => 'Inlet ruft diese Adresse nicht auf.',
  too_many_steps: ({ max }) =>
    `Eine Automatisierung hat höchstens ${countOf(max, 'Schritt', 'Schritte')}.`,
  step_ids_repeated: () => 'Zwei Schritte haben dieselbe Kennung.',
  branches_too_deep: ({ max }) =>
    `Verzweigungen lassen sich höchstens ${countOf(max, 'Ebene', 'Ebenen')} tief verschachteln.`,
  price_invalid: ({ value }) =>
    `„${value}“ ist kein Betrag: Schreiben Sie ihn mit höchstens zwei Nachkommastellen, zum Beispiel 45.00.`,
  states_required: () => 'Nennen Sie mindestens einen Bundesstaat, oder lassen Sie die Liste weg.',
  state_unknown: ({ value }) =>
    `„${value}“ ist kein US-Bundesstaat: Verwenden Sie zwei Buchstaben, zum Beispiel TX.`,
  daily_cap_invalid: ({ max }) =>
    `Das Tageslimit ist eine ganze Zahl von 1 bis ${numbers.format(max)}.`,
  duplicate_days_invalid: ({ max }) =>
    `Die Anzahl der Tage für Dubletten ist eine ganze Zahl von 0 bis ${numbers.format(max)}.`,
  field_name_invalid: ({ value }) => `„${value}“ ist kein Feldname.`,
  too_many_required_fields: ({ max }) =>
    `Ein Angebot kann höchstens ${countOf(max, 'Feld', 'Felder')} verlangen.`,
  category_taken: () => 'Für diese Kategorie gibt es bereits ein Angebot.',
};
