import type { SentencesOf } from '../problem-codes.ts';

export const records: SentencesOf<'records'> = {
  record_unknown: ({ record }) =>
    record === 'event_type'
      ? 'The selected event type is not one of this workspace.'
      : `The selected ${record} is not a ${record} of this workspace.`,
  reference_unknown: (_, field) => `The ${field} field names a record that does not exist.`,
  user_unknown: (_, field) => `The ${field} field names a user that is not in this workspace.`,
  user_not_active: () => 'The selected user is not an active user of this workspace.',
  stage_of_other_pipeline: () => 'The selected stage is not a stage of the pipeline.',
  stage_not_in_pipeline: () => 'This is not a stage of the pipeline.',
  status_unknown: ({ value }) => `There is no status "${value}".`,
  stage_unknown: ({ value }) => `The pipeline has no stage "${value}".`,
  stage_order_incomplete: ({ count }) => `Name each of the ${count} stages once.`,
  pipeline_without_stages: (_, field) => `The pipeline of the ${field} field has no stages.`,
  same_record: ({ record }, field) => `The ${field} field must be another ${record}.`,
  move_target_invalid: ({ record, none }, field) =>
    `The ${field} field must be another ${record.replace('_', ' ')}, or ${none}.`,
  key_invalid: () =>
    'A key has lowercase letters and digits, with _ or - between them, such as demo_scheduled.',
  key_underivable: () => 'The name has no letter or digit to derive a key from: give a key.',
  list_full: ({ list, max }) => `The workspace has ${max} ${list} already: use one of these.`,
  too_many_tags: ({ max }) => `A lead has at most ${max} tags.`,
  too_many_custom_fields: ({ record, max, max_kib }) =>
    record === 'lead'
      ? `A lead has at most ${max} custom_fields.`
      : `A contact has at most ${max} custom_fields, of ${max_kib} KiB together.`,
  custom_fields_too_large: ({ max_kib }) =>
    `The custom_fields of a lead are at most ${max_kib} KiB together.`,
  too_many_extra_fields: ({ max }) => `There are more than ${max} fields that are not known here.`,
  extra_fields_too_large: ({ max_kib }) =>
    `The fields that are not known here are larger than ${max_kib} KiB together.`,
  consent_too_large: ({ max_kib }) => `The consent field is larger than ${max_kib} KiB.`,
  custom_field_undefined: ({ key }) =>
    `No custom field "${key}" is defined: define it to list leads by it.`,
  sort_by_choices: () => 'A list cannot be sorted by a field of several choices.',
  field_unknown: ({ name }) => `There is no field ${name}.`,
  score_in_rule: () => 'A score rule cannot depend on the score.',
  points_zero: () => 'A rule must give or take at least one point.',
  condition_unknown: ({ allowed }, field) =>
    allowed === undefined
      ? `There is no ${field}.`
      : `There is no ${field}: use ${allowed.join(', ')}.`,
  too_many_conditions: ({ max }) => `A list has at most ${max} conditions.`,
  sum_not_of_number: ({ name }) => `The aggregate field names number fields; ${name} is none.`,
  group_not_possible: ({ name }) => `A list cannot be grouped by ${name}.`,
  board_without_group: () => 'A board needs a group_by field, such as status.',
  options_missing: () => 'Give the options to choose from.',
  options_invalid: () => 'Options must be single lines of text without duplicates.',
  options_not_allowed: ({ type }) => `A field of the type ${type} has no options.`,
  measure_not_allowed: ({ type, measure }) => `A field of the type ${type} has no ${measure}.`,
  currency_and_unit: () => 'A field has a currency or a unit: set the other one to null.',
  contact_empty: () => 'A contact needs at least a name, an e-mail address, a phone or a company.',
  too_many_addresses: ({ kind, max }) => `A contact has at most ${max} ${kind}s.`,
  language_code_invalid: ({ value }) => `"${value}" is not a language code, such as en or pt-BR.`,
  amount_invalid: ({ max_digits, max_decimals }, field) =>
    `The ${field} field must be an amount that is not negative, with at most ${max_digits} digits ` +
    `before the point and ${max_decimals} after it, such as 1500.00.`,
  currency_invalid: (_, field) =>
    `The ${field} field must be a currency of ISO 4217, such as USD or EUR.`,
  lost_reason_not_lost: () => 'Only a lost deal can have a lost reason.',
  team_too_large: ({ max }) => `A team has at most ${max} members.`,
  template_unknown: () => 'There is no such template.',
  template_invalid: ({ reason }) => `The template has a mistake: ${reason}.`,
  text_and_template: () => 'Send a text or a template, not both.',
  body_and_design: () => 'Send a body or a design, not both.',
  integration_sends_no_mails: () => 'There is no such integration that sends mails.',
  lead_without_email: () => 'The lead has no e-mail address.',
  address_invalid: (_, field) =>
    `The ${field} field must be an e-mail address, or a phone with its country code.`,
  lead_without_whatsapp: () => 'The lead has no phone number that WhatsApp can reach.',
  whatsapp_window_closed: () =>
    'The lead has not written within the last 24 hours: send an approved template.',
  whatsapp_template_unknown: ({ name }) =>
    `There is no template ${name} in this language: synchronise the templates.`,
  whatsapp_template_not_approved: ({ status }) =>
    `Meta has not approved the template: its status is ${status}.`,
  whatsapp_template_not_supported: () =>
    'The template needs a file or a changing link, which Inlet does not send.',
  whatsapp_variables_wrong: ({ names }) =>
    names.length === 0
      ? 'The template has no variables.'
      : `The template needs a value for each of its variables: ${names.join(', ')}.`,
  whatsapp_variable_empty: () => 'WhatsApp accepts no empty value of a variable.',
  field_not_in_campaign: (_, field) => `There is no ${field} field in this campaign.`,
  audience_invalid: () => 'An audience has one of filter, view_id and lead_ids.',
  messages_not_unknown: () => 'Only unknown messages of this campaign can be sent again.',
  leads_unknown_or_repeated: () => 'One of the lead_ids is unknown, or appears twice.',
  leads_unknown: ({ ids }) => `There are no leads with these ids: ${ids.join(', ')}.`,
  differs_from_path: (_, field) =>
    `The field ${field} must have the same value as the address of the request, or be left out.`,
  view_and_filter: () => 'A feed shows either a view or a filter with its own order.',
  ids_and_filter: () => 'Send either ids or a filter, not both.',
  ids_or_filter_required: () => 'Send the ids of leads, or a filter.',
  reassign_to_self: () => 'A user cannot take over their own records.',
  from_after_to: () => 'The from field must not be a day after to.',
  hours_invalid: () => 'Working hours begin before they end, on the same day.',
  period_too_long: ({ max }) => `A period has at most ${max} days: use a later from.`,
  too_many_days: ({ max }) =>
    `By day, a period has at most ${max} days: group by week or by month.`,
};
