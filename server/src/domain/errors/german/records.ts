import type { SentencesOf } from '../problem-codes.ts';
import { countOf, numbers } from './formats.ts';

const lists = { tags: 'Schlagwörter', sources: 'Quellen' };
const others = {
  contact: 'einen anderen Kontakt',
  delivery: 'eine andere Zustellung',
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
  delivery: 'Die gewählte Zustellung gehört',
  event_type: 'Die gewählte Veranstaltungsart gehört',
  lead: 'Der gewählte Lead gehört',
  pipeline: 'Die gewählte Pipeline gehört',
  stage: 'Die gewählte Phase gehört',
  status: 'Der gewählte Status gehört',
  source: 'Die gewählte Quelle gehört',
  supplier: 'Der gewählte Lieferant gehört',
  tag: 'Das gewählte Schlagwort gehört',
};

export const records: SentencesOf<'records'> = {
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
  score_in_rule: () => 'Eine Regel kann nicht vom Score selbst abhängen.',
  points_zero: () => 'Eine Regel muss mindestens einen Punkt geben oder nehmen.',
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
  template_unknown: () => 'Diese Vorlage gibt es nicht.',
  template_invalid: ({ reason }) => `Die Vorlage hat einen Fehler: ${reason}.`,
  text_and_template: () => 'Senden Sie einen Text oder eine Vorlage, nicht beides.',
  body_and_design: () => 'Senden Sie entweder body oder design.',
  integration_sends_no_mails: () => 'Eine solche Integration, die Mails sendet, gibt es nicht.',
  lead_without_email: () => 'Der Lead hat keine E-Mail-Adresse.',
  address_invalid: (_, field) =>
    `Das Feld ${field} muss eine E-Mail-Adresse oder eine Telefonnummer mit Landesvorwahl sein.`,
  lead_without_whatsapp: () => 'Der Lead hat keine Telefonnummer, die WhatsApp erreicht.',
  whatsapp_window_closed: () =>
    'Der Lead hat in den letzten 24 Stunden nicht geschrieben: Senden Sie eine genehmigte Vorlage.',
  whatsapp_template_unknown: ({ name }) =>
    `Es gibt keine Vorlage ${name} in dieser Sprache: Gleichen Sie die Vorlagen ab.`,
  whatsapp_template_not_approved: ({ status }) =>
    `Meta hat die Vorlage nicht genehmigt: Ihr Status ist ${status}.`,
  whatsapp_template_not_supported: () =>
    'Die Vorlage braucht eine Datei oder einen veränderlichen Link, den Inlet nicht sendet.',
  whatsapp_variables_wrong: ({ names }) =>
    names.length === 0
      ? 'Die Vorlage hat keine Variablen.'
      : `Die Vorlage braucht je einen Wert für ihre Variablen: ${names.join(', ')}.`,
  whatsapp_variable_empty: () => 'WhatsApp nimmt keinen leeren Wert einer Variablen an.',
  field_not_in_campaign: (_, field) => `Diese Kampagne hat kein Feld ${field}.`,
  audience_invalid: () => 'Eine Zielgruppe hat entweder filter, view_id oder lead_ids.',
  messages_not_unknown: () =>
    'Nur unklare Nachrichten dieser Kampagne können erneut gesendet werden.',
  leads_unknown_or_repeated: () => 'Eine der lead_ids ist unbekannt oder kommt mehrmals vor.',
  leads_unknown: ({ ids }) => `Zu diesen Kennungen gibt es keine Leads: ${ids.join(', ')}.`,
  differs_from_path: (_, field) =>
    `Das Feld ${field} muss denselben Wert haben wie die Adresse der Anfrage, oder fehlen.`,
  view_and_filter: () =>
    'Ein Feed zeigt entweder eine Ansicht oder einen Filter mit eigener Reihenfolge.',
  ids_and_filter: () => 'Senden Sie entweder ids oder filter, nicht beides.',
  ids_or_filter_required: () => 'Senden Sie die Kennungen von Leads in ids oder einen filter.',
  reassign_to_self: () => 'Eine Person kann ihre Datensätze nicht an sich selbst übergeben.',
  from_after_to: () => 'Der Beginn des Zeitraums darf nicht nach seinem Ende liegen.',
  hours_invalid: () => 'Arbeitszeiten beginnen vor ihrem Ende, am selben Tag.',
  period_too_long: ({ max }) =>
    `Ein Zeitraum hat höchstens ${countOf(max, 'Tag', 'Tage')}: Wählen Sie einen späteren Beginn.`,
  too_many_days: ({ max }) =>
    `Nach Tagen gruppiert hat ein Zeitraum höchstens ${countOf(max, 'Tag', 'Tage')}: Gruppieren Sie nach Wochen oder Monaten.`,
};
