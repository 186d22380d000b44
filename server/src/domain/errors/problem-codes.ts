// The closed list of problems that a field can have: the code of each, with an example of its params.
// The examples give the params their types, and the documentation its sentences. A code and the names
// of its params never change, since screens in other languages make their sentences from them.

type RecordName =
  | 'contact'
  | 'delivery'
  | 'event_type'
  | 'lead'
  | 'pipeline'
  | 'stage'
  | 'status'
  | 'source'
  | 'supplier'
  | 'tag';
type LineOwner = 'buyer' | 'key' | 'offer' | 'person' | 'supplier' | 'workspace';
type Scalar = string | number | boolean | null;

const general = {
  required: { type: 'email' } as { type?: string },
  unknown_field: {},
  invalid: {},
  pattern_mismatch: { pattern: '^[a-z]+$' },
  type_invalid: { expected: ['integer', 'string'] },
  list_not_allowed: {},
  not_one_of: { allowed: ['new', 'contacted'] as Scalar[] },
  not_some_of: { allowed: ['north', 'south'] as Scalar[] },
  choice_unknown: { kind: 'role', value: 'chief', allowed: ['owner', 'admin'] },
  too_short: { min: 2 },
  too_long: { max: 200 },
  too_few: { min: 1 },
  too_many: { max: 50 },
  too_small: { min: 1 },
  too_large: { max: 100 },
  number_invalid: {},
  number_out_of_range: { min: 1, max: 500 } as { min?: number; max?: number },
  too_many_digits: { max: 15 },
  boolean_invalid: {},
  email_invalid: {},
  email_address_invalid: { value: 'jo@' },
  email_domain: { domains: ['example.com'] },
  phone_invalid: {},
  url_invalid: {},
  hostname_invalid: {},
  state_invalid: {},
  date_invalid: {},
  time_invalid: {},
  date_or_time_invalid: { examples: ['2026-03-28', '2026-03-28T09:15:00Z'] },
  date_out_of_range: { min: '1900-01-01', max: '2999-12-31' } as { min?: string; max?: string },
  date_too_late: { before: '9999-12-31' },
  not_future: {},
  not_past: {},
  in_future: {},
  span_invalid: {},
  not_text: { part: 'value' as 'value' | 'name' | 'key' },
  number_too_large: {},
  nested_too_deeply: {},
  line_required: { record: 'key' as LineOwner },
  line_invalid: { record: 'key' as LineOwner, max: 200 },
  not_one_line: { record: 'value' as 'value' | 'field' | 'tag' | 'team' | 'unit' },
  name_taken: {},
  cursor_invalid: {},
  cursor_mismatch: {},
  idempotency_key_invalid: { max: 255 },
  idempotency_key_of_stream: {},
  dry_run_of_stream: {},
  last_event_id_invalid: {},
  types_invalid: {},
  subject_invalid: {},
  actor_invalid: {},
  after_not_descending: {},
  before_not_ascending: {},
  presence_not_possible: { type: 'workspace' },
};

const records = {
  record_unknown: { record: 'pipeline' as RecordName },
  reference_unknown: {},
  user_unknown: {},
  user_not_active: {},
  stage_of_other_pipeline: {},
  stage_not_in_pipeline: {},
  status_unknown: { value: 'lukewarm' },
  stage_unknown: { value: 'demo' },
  stage_order_incomplete: { count: 6 },
  pipeline_without_stages: {},
  same_record: { record: 'pipeline' as RecordName },
  move_target_invalid: { record: 'source' as RecordName, none: 'none' },
  key_invalid: {},
  key_underivable: {},
  list_full: { list: 'tags' as 'tags' | 'sources', max: 10_000 },
  too_many_tags: { max: 50 },
  too_many_custom_fields: { record: 'lead' as 'lead' | 'contact', max: 100, max_kib: 16 },
  custom_fields_too_large: { max_kib: 16 },
  too_many_extra_fields: { max: 50 },
  extra_fields_too_large: { max_kib: 8 },
  consent_too_large: { max_kib: 8 },
  custom_field_undefined: { key: 'budget' },
  sort_by_choices: {},
  field_unknown: { name: 'colour' },
  score_in_rule: {},
  points_zero: {},
  condition_unknown: { allowed: ['score', 'score[over]'] } as { allowed?: string[] },
  too_many_conditions: { max: 50 },
  sum_not_of_number: { name: 'status' },
  group_not_possible: { name: 'email' },
  board_without_group: {},
  options_missing: {},
  options_invalid: {},
  options_not_allowed: { type: 'text' },
  measure_not_allowed: { type: 'text', measure: 'currency' as 'currency' | 'unit' },
  currency_and_unit: {},
  contact_empty: {},
  too_many_addresses: { kind: 'email' as 'email' | 'phone', max: 20 },
  language_code_invalid: { value: 'english' },
  amount_invalid: { max_digits: 15, max_decimals: 4 },
  currency_invalid: {},
  lost_reason_not_lost: {},
  team_too_large: { max: 100 },
  template_unknown: {},
  template_invalid: { reason: 'tag if not closed, line:1' },
  text_and_template: {},
  body_and_design: {},
  integration_sends_no_mails: {},
  lead_without_email: {},
  address_invalid: {},
  lead_without_whatsapp: {},
  whatsapp_window_closed: {},
  whatsapp_template_unknown: { name: 'order_confirmation' },
  whatsapp_template_not_approved: { status: 'PENDING' },
  whatsapp_template_not_supported: {},
  whatsapp_variables_wrong: { names: ['first_name'] },
  whatsapp_variable_empty: {},
  field_not_in_campaign: {},
  audience_invalid: {},
  leads_unknown_or_repeated: {},
  messages_not_unknown: {},
  leads_unknown: { ids: ['1842'] },
  view_and_filter: {},
  ids_and_filter: {},
  ids_or_filter_required: {},
  differs_from_path: {},
  reassign_to_self: {},
  from_after_to: {},
  hours_invalid: {},
  period_too_long: { max: 3_660 },
  too_many_days: { max: 366 },
};

const forms = {
  answers_empty: {},
  page_expired: {},
  redirect_invalid: {},
  key_repeated: { key: 'email' },
  key_reserved: { key: 'constructor' },
  type_not_text: { key: 'email', type: 'checkbox' },
  choice_without_options: {},
  option_values_repeated: {},
  options_only_for_choices: {},
  consent_without_text: {},
  hidden_required: {},
  rule_unknown: { type: 'text', rule: 'domains' },
  rule_invalid: { rule: 'min', expected: 'date' as 'date' | 'number' },
  rules_contradict: { max: 'max', min: 'min' },
  contrast_too_low: { color: '#cccccc', background: '#ffffff', contrast: 1.6, min: 4.5 },
};

const settings = {
  slug_invalid: { value: 'a', min: 2, max: 50 },
  slug_taken: { value: 'acme' },
  plan_unknown: { value: 'basic', allowed: ['growth', 'pro'] },
  country_unknown: { value: 'Mars' },
  time_zone_unknown: { value: 'Mars/Olympus' },
  sign_in_email_invalid: { value: 'jo@' },
  password_required: { email: 'jo@example.com' },
  password_length: { min: 8, max: 128 },
  supplier_required: {},
  supplier_not_allowed: { contract: 'leadhub' },
  key_name_required: {},
  scopes_required: {},
  scope_unknown: { value: 'read:all', allowed: ['leads', 'contacts'] },
  scopes_intake_only: { contract: 'snapcrm', allowed: 'write:leads' },
  expiry_invalid: { value: 'soon' },
  expiry_past: { value: '2020-01-31' },
  limit_invalid: { value: 'many' },
  event_unknown: { value: 'lead.sung', all: '*', kind: 'lead.*', allowed: ['lead.created'] },
  header_not_allowed: { name: 'Host' },
  header_not_ascii: { name: 'X-Note' },
  address_not_allowed: {},
  too_many_steps: { max: 100 },
  step_ids_repeated: {},
  branches_too_deep: { max: 5 },
  price_invalid: { value: '45 dollars' },
  states_required: {},
  state_unknown: { value: 'ZZ' },
  daily_cap_invalid: { max: 1_000_000 },
  duplicate_days_invalid: { max: 3_650 },
  field_name_invalid: { value: '' },
  too_many_required_fields: { max: 50 },
  category_taken: {},
};

const imports = {
  file_empty: {},
  file_without_rows: {},
  file_too_large: { max_mib: 1_024 },
  file_binary: {},
  file_encoding_invalid: { encoding: 'utf-8' },
  file_quote_unclosed: { row: 1_204 },
  file_line_too_long: { row: 1_204, max_kib: 1_024 },
  file_too_many_columns: { max: 500 },
  file_json_invalid: { row: 1_204 },
  file_not_text: { row: 1_204 },
  file_sheet_invalid: {},
  file_sheet_old: {},
  file_sheet_too_large: { max_mib: 500 },
  row_without_person: {},
  import_without_person: {},
  too_many_rows: { count: 1_200_000, max: 1_048_575 },
  import_field_repeated: { name: 'email', columns: ['E-Mail', 'Mail'] },
};

interface Groups {
  general: typeof general;
  records: typeof records;
  forms: typeof forms;
  settings: typeof settings;
  imports: typeof imports;
}

/** In the order of the documentation. */
export const problemExamples = { ...general, ...records, ...forms, ...settings, ...imports };

export type ProblemCode = keyof typeof problemExamples;
export type ProblemParams<Code extends ProblemCode> = (typeof problemExamples)[Code];
export type Params = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;

export const problemCodes = Object.keys(problemExamples) as ProblemCode[];

/** The sentence of each code of a group in one language. `field` is the name of the field. */
export type SentencesOf<Group extends keyof Groups> = {
  [Code in keyof Groups[Group]]: (params: Groups[Group][Code], field: string) => string;
};

/** The sentence of each code in one language. */
export type Sentences = {
  [Code in ProblemCode]: (params: ProblemParams<Code>, field: string) => string;
};
