// The sentence of each problem in German. Pure.
import type { Sentences } from './problem-codes.ts';

const quantities = new Intl.PluralRules('de');
const numbers = new Intl.NumberFormat('de', { maximumFractionDigits: 15 });
const days = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' });
const dayOf = (text: string): string => days.format(new Date(`${text}T00:00:00Z`));
const countOf = (count: number, one: string, other: string): string =>
  `${numbers.format(count)} ${quantities.select(count) === 'one' ? one : other}`;

const parts = { value: 'Der Text', name: 'Der Name eines Feldes', key: 'Ein Schlüssel' };
const kinds: Record<string, string> = {
  type: 'den Typ',
  contract: 'den Vertrag',
  role: 'die Rolle',
  language: 'die Sprache',
};
const lists = { tags: 'Schlagwörter', sources: 'Quellen' };
const others = {
  contact: 'einen anderen Kontakt',
  event_type: 'eine andere Veranstaltungsart',
  lead: 'einen anderen Lead',
  pipeline: 'eine andere Pipeline',
  stage: 'eine andere Phase',
  status: 'einen anderen Status',
  source: 'eine andere Quelle',
  supplier: 'einen anderen Lieferanten',
  tag: 'ein anderes Schlagwort',
};
const unknowns = {
  contact: 'Der gewählte Kontakt gehört',
  event_type: 'Die gewählte Veranstaltungsart gehört',
  lead: 'Der gewählte Lead gehört',
  pipeline: 'Die gewählte Pipeline gehört',
  stage: 'Die gewählte Phase gehört',
  status: 'Der gewählte Status gehört',
  source: 'Die gewählte Quelle gehört',
  supplier: 'Der gewählte Lieferant gehört',
  tag: 'Das gewählte Schlagwort gehört',
};
const fieldTypes = { date: 'ein Datum', number: 'eine Zahl' };

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

export const german: Sentences = {
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

  record_unknown: ({ record }) => `${unknowns[record]} nicht zu diesem Arbeitsbereich.`,
  reference_unknown: (_, field) =>
    `Das Feld ${field} verweist auf einen Eintrag, den es nicht gibt.`,
  user_unknown: (_, field) =>
    `Das Feld ${field} nennt eine Person, die nicht zu diesem Arbeitsbereich gehört.`,
  user_not_active: () => 'Die gewählte Person ist in diesem Arbeitsbereich nicht aktiv.',
  stage_of_other_pipeline: () => 'Die gewählte Phase gehört nicht zur Pipeline.',
  stage_not_in_pipeline: () => 'Diese Phase gehört nicht zur Pipeline.',
  status_unknown: ({ value }) => `Es gibt keinen Status „${value}“.`,
  stage_unknown: ({ value }) => `Die Pipeline hat keine Phase „${value}“.`,
  stage_order_incomplete: ({ count }) =>
    `Nennen Sie jede der ${numbers.format(count)} Phasen genau einmal.`,
  pipeline_without_stages: () => 'Die gewählte Pipeline hat keine Phasen.',
  same_record: ({ record }, field) => `Das Feld ${field} muss ${others[record]} nennen.`,
  move_target_invalid: ({ record, none }, field) =>
    `Das Feld ${field} muss ${others[record]} nennen oder ${none} sein.`,
  key_invalid: () =>
    'Ein Schlüssel besteht aus Kleinbuchstaben und Ziffern, getrennt durch _ oder -, zum Beispiel demo_scheduled.',
  key_underivable: () =>
    'Der Name enthält weder Buchstaben noch Ziffern: Geben Sie einen Schlüssel an.',
  list_full: ({ list, max }) =>
    `Der Arbeitsbereich hat bereits ${numbers.format(max)} ${lists[list]}: Verwenden Sie vorhandene.`,
  too_many_tags: ({ max }) =>
    `Ein Lead hat höchstens ${countOf(max, 'Schlagwort', 'Schlagwörter')}.`,
  too_many_custom_fields: ({ max, max_kib }) =>
    `Möglich sind höchstens ${numbers.format(max)} eigene Felder mit zusammen ${numbers.format(max_kib)} KiB.`,
  custom_fields_too_large: ({ max_kib }) =>
    `Die eigenen Felder dürfen zusammen höchstens ${numbers.format(max_kib)} KiB groß sein.`,
  too_many_extra_fields: ({ max }) =>
    `Es sind höchstens ${numbers.format(max)} unbekannte Felder erlaubt.`,
  extra_fields_too_large: ({ max_kib }) =>
    `Die unbekannten Felder dürfen zusammen höchstens ${numbers.format(max_kib)} KiB groß sein.`,
  consent_too_large: ({ max_kib }) =>
    `Die Einwilligung darf höchstens ${numbers.format(max_kib)} KiB groß sein.`,
  custom_field_undefined: ({ key }) =>
    `Das eigene Feld „${key}“ ist nicht definiert: Definieren Sie es, um Leads danach aufzulisten.`,
  sort_by_choices: () => 'Nach einem Feld mit mehreren Auswahlwerten lässt sich nicht sortieren.',
  field_unknown: ({ name }) => `Ein Feld ${name} gibt es nicht.`,
  condition_unknown: ({ allowed }, field) =>
    allowed === undefined
      ? `Die Bedingung ${field} gibt es nicht.`
      : `Die Bedingung ${field} gibt es nicht: Verwenden Sie ${allowed.join(', ')}.`,
  too_many_conditions: ({ max }) =>
    `Eine Liste hat höchstens ${countOf(max, 'Bedingung', 'Bedingungen')}.`,
  sum_not_of_number: ({ name }) =>
    `Summieren lassen sich nur Zahlenfelder, und ${name} ist keines.`,
  group_not_possible: ({ name }) => `Nach ${name} lässt sich eine Liste nicht gruppieren.`,
  board_without_group: () =>
    'Ein Board braucht in group_by ein Feld, nach dem es gruppiert, zum Beispiel status.',
  options_missing: () => 'Geben Sie die Möglichkeiten an, aus denen gewählt wird.',
  options_invalid: () => 'Möglichkeiten müssen einzelne Textzeilen sein und sich unterscheiden.',
  options_not_allowed: ({ type }) => `Ein Feld vom Typ ${type} hat keine Möglichkeiten.`,
  measure_not_allowed: ({ type, measure }) =>
    `Ein Feld vom Typ ${type} hat keine ${measure === 'unit' ? 'Einheit' : 'Währung'}.`,
  currency_and_unit: () =>
    'Ein Feld hat eine Währung oder eine Einheit: Setzen Sie die andere Angabe auf null.',
  contact_empty: () =>
    'Ein Kontakt braucht mindestens einen Namen, eine E-Mail-Adresse, eine Telefonnummer oder eine Firma.',
  too_many_addresses: ({ kind, max }) =>
    `Ein Kontakt hat höchstens ${
      kind === 'email'
        ? countOf(max, 'E-Mail-Adresse', 'E-Mail-Adressen')
        : countOf(max, 'Telefonnummer', 'Telefonnummern')
    }.`,
  language_code_invalid: ({ value }) =>
    `„${value}“ ist kein Sprachcode, zum Beispiel en oder pt-BR.`,
  amount_invalid: ({ max_digits, max_decimals }, field) =>
    `Das Feld ${field} muss ein nicht negativer Betrag sein, mit höchstens ${max_digits} Stellen vor ` +
    `und ${max_decimals} Stellen nach dem Punkt, zum Beispiel 1500.00.`,
  currency_invalid: (_, field) =>
    `Das Feld ${field} muss eine Währung nach ISO 4217 sein, zum Beispiel USD oder EUR.`,
  lost_reason_not_lost: () => 'Nur ein verlorener Deal hat einen Verlustgrund.',
  team_too_large: ({ max }) => `Ein Team hat höchstens ${countOf(max, 'Mitglied', 'Mitglieder')}.`,
  template_unknown: () => 'Diese Vorlage gibt es nicht: Geben Sie den Inhalt in content an.',
  field_not_in_campaign: (_, field) => `Diese Kampagne hat kein Feld ${field}.`,
  audience_invalid: () => 'Eine Zielgruppe hat entweder filter oder lead_ids.',
  leads_unknown_or_repeated: () => 'Eine der lead_ids ist unbekannt oder kommt mehrmals vor.',
  leads_unknown: ({ ids }) => `Zu diesen Kennungen gibt es keine Leads: ${ids.join(', ')}.`,
  too_many_leads: ({ by, count, max }) =>
    `${by === 'ids' ? 'Sie nennen' : 'Der Filter trifft auf'} ${countOf(count, 'Lead', 'Leads')}${by === 'ids' ? '' : ' zu'}: ` +
    `Eine Anfrage ändert höchstens ${numbers.format(max)}. Senden Sie mehrere Anfragen.`,
  ids_and_filter: () => 'Senden Sie entweder ids oder filter, nicht beides.',
  ids_or_filter_required: () => 'Senden Sie die Kennungen von Leads in ids oder einen filter.',
  reassign_to_self: () => 'Eine Person kann ihre Datensätze nicht an sich selbst übergeben.',
  from_after_to: () => 'Der Beginn des Zeitraums darf nicht nach seinem Ende liegen.',
  period_too_long: ({ max }) =>
    `Ein Zeitraum hat höchstens ${countOf(max, 'Tag', 'Tage')}: Wählen Sie einen späteren Beginn.`,
  too_many_days: ({ max }) =>
    `Nach Tagen gruppiert hat ein Zeitraum höchstens ${countOf(max, 'Tag', 'Tage')}: Gruppieren Sie nach Wochen oder Monaten.`,

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
