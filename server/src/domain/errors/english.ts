// The sentence of each problem in English, as the APIs send it. Pure.
import type { Sentences } from './problem-codes.ts';

const parts = { value: 'The text', name: 'The name of a field', key: 'A key' };
const lines = {
  value: 'The name',
  field: 'The key of a field',
  tag: 'The name of a tag',
  team: 'The name of a team',
  unit: 'The unit of a field',
};
const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const entries = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`);

function range(one: string, { min, max }: { min?: unknown; max?: unknown }): string {
  if (min === undefined) return `${one} up to ${max}`;
  return max === undefined ? `${one} from ${min}` : `${one} from ${min} to ${max}`;
}

export const english: Sentences = {
  required: (_, field) => `The ${field} field is required.`,
  unknown_field: (_, field) => `There is no ${field} field here.`,
  invalid: (_, field) => `The ${field} field is not valid.`,
  pattern_mismatch: (_, field) => `The ${field} field is not valid.`,
  type_invalid: ({ expected }, field) =>
    `The ${field} field must be of type ${expected.join(' or ')}.`,
  list_not_allowed: (_, field) => `The ${field} field must be one value and not a list.`,
  not_one_of: ({ allowed }, field) => `The ${field} field must be one of ${allowed.join(', ')}.`,
  not_some_of: ({ allowed }, field) => `The ${field} field must be some of ${allowed.join(', ')}.`,
  choice_unknown: ({ kind, value, allowed }) =>
    `There is no ${kind} "${value}": use one of ${allowed.join(', ')}.`,
  too_short: ({ min }, field) =>
    min === 1
      ? `The ${field} field must not be empty.`
      : `The ${field} field must have at least ${min} characters.`,
  too_long: ({ max }, field) => `The ${field} field must not be longer than ${max} characters.`,
  too_few: ({ min }, field) => `The ${field} field must have at least ${entries(min)}.`,
  too_many: ({ max }, field) => `The ${field} field must not have more than ${max} entries.`,
  too_small: ({ min }, field) => `The ${field} field must be at least ${min}.`,
  too_large: ({ max }, field) => `The ${field} field must be at most ${max}.`,
  number_invalid: (_, field) => `The ${field} field must be a number.`,
  number_out_of_range: (bounds) => `${range('Enter a number', bounds)}.`,
  too_many_digits: ({ max }, field) =>
    `The ${field} field must be a number of at most ${max} digits.`,
  boolean_invalid: (_, field) => `The ${field} field must be true or false.`,
  email_invalid: (_, field) => `The ${field} field must be a valid email address.`,
  email_address_invalid: ({ value }) => `"${value}" is not an e-mail address.`,
  email_domain: ({ domains }) => `Use an address at ${domains.join(' or ')}.`,
  phone_invalid: () => 'Enter a phone number, such as +1 415 555 0123.',
  url_invalid: (_, field) => `The ${field} field must be a web address.`,
  hostname_invalid: (_, field) => `The ${field} field must be a host name.`,
  state_invalid: (_, field) => `The ${field} field must be a 2-letter state code.`,
  date_invalid: (_, field) => `The ${field} field must be a day that exists, written YYYY-MM-DD.`,
  time_invalid: (_, field) => `The ${field} field must be a date and time as in ISO 8601.`,
  date_or_time_invalid: ({ examples }, field) =>
    `The ${field} field must be a date as in ISO 8601, such as ${examples.join(' or ')}.`,
  date_out_of_range: (bounds, field) => `The ${field} field must be ${range('a day', bounds)}.`,
  date_too_late: ({ before }, field) => `The ${field} field must be a day before ${before}.`,
  not_future: (_, field) => `The ${field} field must be a time in the future.`,
  not_past: (_, field) => `The ${field} field must be a time that has passed.`,
  in_future: (_, field) => `The ${field} field must not be in the future.`,
  span_invalid: (_, field) =>
    `The ${field} field must be a span of hours, days or weeks, such as 12h, 30d or 4w.`,
  not_text: ({ part }) => `${parts[part]} holds characters that are not text.`,
  number_too_large: () => 'The number is too large.',
  nested_too_deeply: () => 'The value is nested too deeply.',
  line_required: ({ record }, field) => `${upperFirst(withArticle(record))} needs a ${field}.`,
  line_invalid: ({ record, max }, field) =>
    `The ${field} of ${withArticle(record)} is one line of at most ${max} characters.`,
  not_one_line: ({ record }) => `${lines[record]} is one line.`,
  name_taken: () => 'This name is taken.',
  cursor_invalid: () => 'The cursor does not belong to this list with these filters.',
  cursor_mismatch: () =>
    'The cursor does not belong to this list: use the next_cursor of a response with the same sort and filters.',
  idempotency_key_invalid: ({ max }) => `The Idempotency-Key must have 1 to ${max} characters.`,
  last_event_id_invalid: () => 'The Last-Event-ID must be the id of a received event.',
  types_invalid: () => 'The types are written like lead.created,note.*',
  subject_invalid: (_, field) => `The ${field} is a type and an id, such as lead:1842.`,
  actor_invalid: () => 'The actor is user:5, key:3, or a type such as automation.',
  after_not_descending: () => 'With direction=desc, continue with before instead of after.',
  before_not_ascending: () => 'The before parameter needs direction=desc.',
  presence_not_possible: ({ type }) => `Nobody can be present on a record of the type "${type}".`,

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
  template_unknown: () => 'There is no such template: send content.',
  field_not_in_campaign: (_, field) => `There is no ${field} field in this campaign.`,
  audience_invalid: () => 'An audience has either a filter or lead_ids.',
  leads_unknown_or_repeated: () => 'One of the lead_ids is unknown, or appears twice.',
  leads_unknown: ({ ids }) => `There are no leads with these ids: ${ids.join(', ')}.`,
  too_many_leads: ({ by, count, max }) =>
    `The ${by === 'ids' ? 'ids name' : 'filter matches'} ${count.toLocaleString('en-US')} leads: ` +
    `one request changes at most ${max.toLocaleString('en-US')}. Send several requests.`,
  ids_and_filter: () => 'Send either ids or a filter, not both.',
  ids_or_filter_required: () => 'Send the ids of leads, or a filter.',
  reassign_to_self: () => 'A user cannot take over their own records.',
  from_after_to: () => 'The from field must not be a day after to.',
  period_too_long: ({ max }) => `A period has at most ${max} days: use a later from.`,
  too_many_days: ({ max }) =>
    `By day, a period has at most ${max} days: group by week or by month.`,

  answers_empty: () => 'Fill in at least one field.',
  page_expired: () => 'The form was loaded more than a day ago. Load it again.',
  redirect_invalid: () => 'Enter a URL that begins with https:// or http:// and a host name.',
  key_repeated: ({ key }) => `There is another field with the key "${key}".`,
  key_reserved: ({ key }) => `A field cannot have the key "${key}".`,
  type_not_text: ({ key, type }) =>
    `The ${key} of a lead is text: a field of type ${type} cannot fill it.`,
  choice_without_options: () => 'A choice needs options: add at least one.',
  option_values_repeated: () => 'Two options have the same value.',
  options_only_for_choices: () => 'Only a choice has options.',
  consent_without_text: () => 'A consent needs the text that the visitor agrees to.',
  hidden_required: () => 'A visitor cannot fill in a hidden field, so it cannot be required.',
  rule_unknown: ({ type, rule }) => `A field of type ${type} has no rule ${rule}.`,
  rule_invalid: ({ rule, expected }) => `The ${rule} must be a ${expected}.`,
  rules_contradict: ({ max, min }) => `The ${max} is less than the ${min}.`,
  contrast_too_low: ({ color, background, contrast, min }) =>
    `On the background ${background} the colour ${color} has a contrast of ` +
    `${contrast.toFixed(1)} to 1: it needs at least ${min} to 1 to be readable.`,

  slug_invalid: ({ value, min, max }) =>
    `The slug "${value}" must be ${min} to ${max} characters: a to z, 0 to 9 and hyphens.`,
  slug_taken: ({ value }) => `The slug "${value}" is taken.`,
  plan_unknown: ({ value, allowed }) => `There is no plan "${value}": use ${allowed.join(' or ')}.`,
  country_unknown: ({ value }) =>
    `"${value}" is not a country code: use two letters, such as US, GB or IN.`,
  time_zone_unknown: ({ value }) =>
    `"${value}" is not a time zone: use a name such as UTC, Europe/Berlin or America/New_York.`,
  sign_in_email_invalid: ({ value }) =>
    `"${value}" is not an e-mail address that a person can sign in with.`,
  password_required: ({ email }) => `${email} is a new person and needs a password.`,
  password_length: ({ min, max }) => `A password has ${min} to ${max} characters.`,
  supplier_required: () => 'A leadmarket key belongs to a supplier: name the supplier.',
  supplier_not_allowed: ({ contract }) =>
    `Only leadmarket keys belong to a supplier, and this is a ${contract} key.`,
  key_name_required: () => 'A key needs a name, such as the site that uses it.',
  scopes_required: () => 'A key needs at least one scope.',
  scope_unknown: ({ value, allowed }) =>
    `There is no scope "${value}": use * or read:, write: or delete: and one of ` +
    `${allowed.join(', ')}.`,
  scopes_intake_only: ({ contract, allowed }) =>
    `A ${contract} key can only create leads: leave the scopes out, or request ${allowed}.`,
  expiry_invalid: ({ value }) =>
    `"${value}" is not a date: write a day such as 2027-01-31, or a number of days such as 30d.`,
  expiry_past: ({ value }) => `"${value}" is in the past.`,
  limit_invalid: ({ value }) =>
    `"${value}" is not a limit: write a number per second, minute, hour or day, such as 500/hour.`,
  event_unknown: ({ value, all, kind, allowed }) =>
    `There is no event "${value}": use ${all} for all, ${kind} for all of a kind, or ` +
    `${allowed.join(', ')}.`,
  header_not_allowed: ({ name }) => `The header "${name}" cannot be set.`,
  header_not_ascii: ({ name }) => `The value of the header "${name}" must be printable ASCII.`,
  address_not_allowed: () => 'Inlet does not call this address.',
  too_many_steps: ({ max }) => `An automation has at most ${max} steps.`,
  step_ids_repeated: () => 'Two steps have the same id.',
  branches_too_deep: ({ max }) => `Branches can be nested at most ${max} deep.`,
  price_invalid: ({ value }) =>
    `"${value}" is not an amount: write it with at most two decimals, such as 45.00.`,
  states_required: () => 'Name at least one state, or leave the list out.',
  state_unknown: ({ value }) => `"${value}" is not a state: use two letters, such as TX.`,
  daily_cap_invalid: ({ max }) => `A daily cap is a whole number from 1 to ${max}.`,
  duplicate_days_invalid: ({ max }) => `The duplicate days are a whole number from 0 to ${max}.`,
  field_name_invalid: ({ value }) => `"${value}" is not the name of a field.`,
  too_many_required_fields: ({ max }) => `An offer can require ${max} fields at most.`,
  category_taken: () => 'This category has an offer.',
};
