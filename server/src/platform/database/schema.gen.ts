// Written by `npm run schema` from the migrations; a check fails when it is stale.

import type { ColumnType } from 'kysely';

/** Reads return the stored value; a list is written as text, since the driver makes arrays of lists. */
type Json = ColumnType<unknown, object | string, object | string>;
type Numeric = ColumnType<string, string | number, string | number>;
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type GeneratedAlways<T> = ColumnType<T, never, never>;

export interface AccountsTable {
  id: string;
  person_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Timestamp | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Timestamp;
}

export interface AnalyticsRollupsTable {
  workspace_id: string;
  measure: string;
  split: 'all' | 'source' | 'owner';
  stage: string;
  grain: 'day' | 'month';
  start: string;
  split_value: string;
  next: string;
  outcome: string;
  currency: string;
  count: number;
  value: Generated<Numeric>;
  seconds: Generated<number>;
  durations: Buffer | null;
}

export interface AutomationAddressesTable {
  workspace_id: string;
  automation_id: string;
  token: string;
  token_hash: string;
  renewed_at: Timestamp;
}

export interface AutomationRunStepsTable {
  workspace_id: string;
  run_id: string;
  index: number;
  step_id: string;
  type: string;
  outcome: string;
  saw: Json;
  did: Json;
  error: Json | null;
  at: Timestamp;
}

export interface AutomationRunsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  automation_id: string;
  version: number;
  started_by: string;
  lead_id: string | null;
  deal_id: string | null;
  contact_id: string | null;
  depth: number;
  parent_id: string | null;
  state: 'ready' | 'waiting' | 'calling' | 'finished' | 'failed' | 'cancelled';
  step_id: string | null;
  step_count: Generated<number>;
  wake_at: Timestamp | null;
  waits_for: string | null;
  waits_since: number | null;
  attempts: Generated<number>;
  error: Json | null;
  trigger: Json;
  results: Generated<Json>;
  created_at: Timestamp;
  updated_at: Timestamp;
  ended_at: Timestamp | null;
}

export interface AutomationSchedulesTable {
  workspace_id: string;
  automation_id: string;
  next_at: Timestamp;
  occurrence: Timestamp | null;
  reached: number | null;
}

export interface AutomationStateTable {
  workspace_id: string;
  has_active: boolean;
  read_to: number;
  call_secret: string | null;
}

export interface AutomationTurnsTable {
  workspace_id: string;
  pool: string;
  weights: Json;
}

export interface AutomationVersionsTable {
  workspace_id: string;
  automation_id: string;
  version: number;
  trigger: Json;
  conditions: Json;
  steps: Json;
  made_at: Timestamp;
}

export interface AutomationsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  active: boolean;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  active_since: number | null;
}

export interface BulkPiecesTable {
  workspace_id: string;
  cause_id: string;
  piece: number;
  numbers: number[];
}

export interface BuyerOrdersTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  offer_id: string;
  buyer_id: string;
  price: Numeric;
  states: string[] | null;
  daily_cap: number | null;
  active: Generated<boolean>;
  created_at: Timestamp;
}

export interface BuyersTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  name_key: string;
  created_at: Timestamp;
}

export interface CallsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  lead_id: string;
  outcome: string;
  seconds: number | null;
  note: string | null;
  at: Timestamp;
  author_type: string;
  author_id: string | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CampaignPiecesTable {
  workspace_id: string;
  campaign_id: string;
  piece: number;
  numbers: number[];
}

export interface CampaignStateTable {
  workspace_id: string;
  won_to: number;
}

export interface CampaignsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  channel: 'email' | 'whatsapp';
  name: string;
  audience: Json;
  subject: string | null;
  sender: string | null;
  template: Json | null;
  content: string | null;
  send_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  state: Generated<'draft' | 'scheduled' | 'sending' | 'paused' | 'sent' | 'cancelled'>;
  preview_text: string | null;
  format: Generated<'text' | 'mjml'>;
  template_id: string | null;
  variants: Json | null;
  test: Json | null;
  tracking: Generated<Json>;
  per_minute: number | null;
  author_type: string | null;
  author_id: string | null;
  content_ids: Generated<string[]>;
  begun_at: Timestamp | null;
  dispatched_at: Timestamp | null;
  finished_at: Timestamp | null;
  decide_at: Timestamp | null;
  winner: number | null;
  error: string | null;
}

export interface CausesTable {
  workspace_id: string;
  id: string;
  kind: string;
  actor_type: string;
  actor_id: string | null;
  at: Timestamp;
  summary: Generated<Json>;
  undoes: string | null;
  undone_by: string | null;
  silent: Generated<boolean>;
  number: Generated<number>;
  subjects: Generated<Json>;
  events: Generated<number>;
  subject_types: Generated<string[]>;
  state: Generated<'running' | 'finished' | 'cancelled'>;
  done: number | null;
  total: number | null;
  skipped: Generated<number>;
  undone_to: number | null;
}

export interface ContactAddressesTable {
  workspace_id: string;
  contact_id: string;
  contact_number: number;
  kind: 'email' | 'phone';
  position: number;
  address: string;
  address_key: string | null;
  label: string | null;
}

export interface ContactDaysTable {
  workspace_id: string;
  day: string;
  count: number;
}

export interface ContactListTable {
  workspace_id: string;
  id: string;
  number: number;
  created_at: Timestamp;
  text: string;
  digits: string;
  pairs: number[];
}

export interface ContactSearchCountsTable {
  workspace_id: string;
  gram: number;
  count: number;
}

export interface ContactTagsTable {
  workspace_id: string;
  contact_id: string;
  tag_id: string;
}

export interface ContactsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  first_name: string;
  last_name: string;
  email: string | null;
  email_key: string | null;
  phone: string | null;
  phone_key: string | null;
  company: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  custom_fields: Generated<Json>;
  version: Generated<number>;
  deleted_at: Timestamp | null;
  website: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  country: string | null;
  language: string | null;
  owner_member_id: string | null;
  consent: Json | null;
  email_label: string | null;
  phone_label: string | null;
}

export interface ContractLimitsTable {
  contract: string;
  plan: string;
  quota: number;
  seconds: number;
  counts: 'requests' | 'leads';
  shared_by: 'key' | 'workspace';
}

export interface DealsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  title: string;
  value: Numeric;
  currency: string;
  pipeline_id: string;
  stage_id: string;
  open_stage_id: string | null;
  status: 'open' | 'won' | 'lost';
  lost_reason: string | null;
  contact_id: string | null;
  lead_id: string | null;
  assigned_member_id: string | null;
  expected_close_date: string | null;
  closed_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  deleted_at: Timestamp | null;
}

export interface DuplicateDismissalsTable {
  workspace_id: string;
  contact_id: string;
  other_id: string;
  dismissed_at: Timestamp;
}

export interface DuplicateGroupsTable {
  workspace_id: string;
  id: string;
  number: number;
  score: number;
  reasons: string[];
}

export interface DuplicateKeysTable {
  workspace_id: string;
  contact_id: string;
  key: string;
}

export interface DuplicateMembersTable {
  workspace_id: string;
  contact_id: string;
  best_id: string;
  group_id: string | null;
}

export interface DuplicatePairsTable {
  workspace_id: string;
  contact_id: string;
  other_id: string;
  score: number;
  reasons: string[];
}

export interface EmailChangesTable {
  person_id: string;
  email: string;
  token_hash: Buffer | null;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface EventTypesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  name_key: string;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface EventsTable {
  workspace_id: string;
  seq: number;
  type: string;
  subject_type: string;
  subject_id: string;
  actor_type: string;
  actor_id: string | null;
  before: Json | null;
  after: Json | null;
  cause_id: string | null;
  at: Timestamp;
}

export interface FeedsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  member_id: string | null;
  key_id: string | null;
  kind: 'leads' | 'contacts' | 'deals' | 'tasks';
  name: string;
  content: Json;
  token: string;
  token_hash: string;
  renewed_at: Timestamp;
  read_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface FieldsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  key: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'boolean' | 'choice' | 'choices';
  options: Generated<string[]>;
  required: Generated<boolean>;
  position: number;
  retired_at: Timestamp | null;
  backfilled_to: Generated<number | null>;
  former_key: string | null;
  fitting: Generated<number>;
  unfitting: Generated<number>;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  currency: string | null;
  unit: string | null;
}

export interface FormAddressesTable {
  public_id: string;
  workspace_id: string;
  form_id: string;
}

export interface FormSubmissionsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  form_id: string;
  form_version: number;
  lead_id: string;
  lead_number: number;
  is_duplicate: boolean;
  answers: Json;
  origin: Generated<Json>;
  created_at: Timestamp;
}

export interface FormVersionsTable {
  workspace_id: string;
  form_id: string;
  version: number;
  fields: Json;
  created_at: Timestamp;
}

export interface FormsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  public_id: string;
  name: string;
  title: string | null;
  description: string | null;
  fields_version: Generated<number>;
  style: Generated<Json>;
  redirect_url: string | null;
  message: string | null;
  source: string | null;
  pipeline_id: string | null;
  stage_id: string | null;
  assigned_member_id: string | null;
  tags: Generated<string[]>;
  notified_member_ids: Generated<string[]>;
  rate_limit: number;
  active: boolean;
  submissions: Generated<number>;
  spam: Generated<number>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  language: 'en' | 'de' | null;
}

export interface IdempotencyRecordsTable {
  workspace_id: string;
  key_id: string;
  idempotency_key: string;
  fingerprint: Buffer;
  status: number;
  body: string;
  created_at: Generated<Timestamp>;
  etag: string | null;
  cause_id: string | null;
}

export interface ImportChunksTable {
  workspace_id: string;
  import_id: string;
  position: number;
  bytes: Buffer;
  created_at: Timestamp;
}

export interface ImportFailedRowsTable {
  workspace_id: string;
  import_id: string;
  row_number: number;
  cells: Json;
  problems: Json;
}

export interface ImportsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  version: Generated<number>;
  file_name: string;
  bytes: number;
  state: 'ready' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';
  format: Json;
  columns: Json;
  options: Json;
  signature: string;
  row_count: number;
  rows_done: Generated<number>;
  created: Generated<number>;
  updated: Generated<number>;
  skipped: Generated<number>;
  failed: Generated<number>;
  incomplete: Generated<number>;
  resumed_at: Timestamp | null;
  resumed_from: Generated<number>;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
  actor_type: string;
  actor_id: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface IntegrationAddressesTable {
  workspace_id: string;
  integration_id: string;
  token: string;
  token_hash: string;
  renewed_at: Timestamp;
}

export interface IntegrationDeliveriesTable {
  workspace_id: string;
  integration_id: string;
  id: string;
  number: Generated<number>;
  dedupe_key: string;
  payload: string;
  fetched: string | null;
  state: Generated<'waiting' | 'handled' | 'ignored' | 'failed' | 'refused'>;
  reason: string | null;
  detail: string | null;
  lead_id: string | null;
  lead_number: number | null;
  attempts: Generated<number>;
  due_at: Timestamp | null;
  received_at: Timestamp;
  handled_at: Timestamp | null;
}

export interface IntegrationsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  type: string;
  name: string;
  settings: Json;
  secrets: string;
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface InvitationsTable {
  workspace_id: string;
  member_id: string;
  token_hash: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  by_operator: Generated<boolean>;
}

export interface KeyRefusalsTable {
  workspace_id: string;
  key_id: string;
  at: Timestamp;
  method: string;
  path: string;
  status: number;
  code: string;
  message: string;
  request_id: string;
}

export interface KeyRequestsTable {
  workspace_id: string;
  key_id: string;
  day: string;
  status: number;
  requests: number;
}

export interface KeysTable {
  id: string;
  number: Generated<number>;
  workspace_id: string;
  contract: string;
  name: string;
  scopes: string[];
  prefix: string;
  salt: Buffer;
  hash: Buffer;
  quota: number | null;
  quota_seconds: number | null;
  supplier_id: string | null;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
  last_used_at: Timestamp | null;
  version: Generated<number>;
  updated_at: Generated<Timestamp>;
  last_used_from: string | null;
  last_used_agent: string | null;
}

export interface LeadClocksTable {
  workspace_id: string;
  lead_id: string;
  started_at: Timestamp;
  level: 'owner' | 'next' | 'manager' | null;
  due_at: Timestamp | null;
}

export interface LeadCountsTable {
  workspace_id: string;
  kind: string;
  value: string;
  count: number;
}

export interface LeadSearchTable {
  workspace_id: string;
  lead_number: number;
  lead_created_at: Timestamp;
  text: string;
  digits: string;
  pairs: number[];
}

export interface LeadSearchCountsTable {
  workspace_id: string;
  gram: number;
  count: number;
}

export interface LeadTagsTable {
  workspace_id: string;
  lead_id: string;
  tag_id: string;
  lead_created_at: Timestamp;
  lead_number: number;
}

export interface LeadsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  contact_id: string;
  first_name: string;
  last_name: string;
  name_key: string;
  email: string | null;
  email_key: string | null;
  phone: string | null;
  phone_key: string | null;
  company: string | null;
  website: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  event_date: string | null;
  event_type_id: string | null;
  source_id: string | null;
  status_id: string;
  pipeline_id: string | null;
  stage_id: string | null;
  assigned_member_id: string | null;
  channel_id: string | null;
  notes: string | null;
  custom_fields: Generated<Json>;
  consent: Json | null;
  extra: Generated<Json>;
  starred: Generated<boolean>;
  score: Generated<number>;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  deleted_at: Timestamp | null;
  external_id: string | null;
  first_touch_at: Timestamp | null;
}

export interface MailContentsTable {
  workspace_id: string;
  id: string;
  subject: string;
  preview_text: string | null;
  body: string;
  html: string | null;
}

export interface MailSettingsTable {
  workspace_id: string;
  host: string | null;
  port: number | null;
  security: 'tls' | 'starttls' | 'none' | null;
  username: string | null;
  password: string | null;
  from_name: string | null;
  from_address: string | null;
  reply_domain: string | null;
  per_minute: number | null;
  inbound_token: string;
  inbound_hash: string;
  version: Generated<number>;
  updated_at: Timestamp;
  integration_id: string | null;
  integration_number: number | null;
  track_opens: Generated<boolean>;
  track_clicks: Generated<boolean>;
}

export interface MailsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  lead_id: string;
  direction: 'out' | 'in';
  state: 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'suppressed' | 'received';
  kind: string;
  template_id: string | null;
  author_type: string;
  author_id: string | null;
  cause_id: string | null;
  from_address: string | null;
  to_address: string;
  subject: string;
  text: string;
  html: string | null;
  language: string | null;
  message_id: string | null;
  in_reply_to: string | null;
  attachments: Generated<Json>;
  due_at: Timestamp | null;
  tried_at: Timestamp | null;
  attempts: Generated<number>;
  error: string | null;
  sent_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  campaign_id: string | null;
  contact_id: string | null;
  variant: number | null;
  content_id: string | null;
  content_values: Json | null;
  provider_id: string | null;
  delivered_at: Timestamp | null;
  opened_at: Timestamp | null;
  clicked_at: Timestamp | null;
  replied_at: Timestamp | null;
  bounced_at: Timestamp | null;
  complained_at: Timestamp | null;
  unsubscribed_at: Timestamp | null;
  won_at: Timestamp | null;
  soft_bounces: Generated<number>;
}

export interface MarketLeadsTable {
  workspace_id: string;
  lead_id: string;
  offer_id: string;
  supplier_id: string;
  status: 'pending' | 'sold';
  received_at: Timestamp;
  sold_at: Timestamp | null;
}

export interface MemberLeadCountsTable {
  workspace_id: string;
  member_id: string;
  day: string;
  leads: number;
}

export interface MembersTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  person_id: string | null;
  name: string;
  email: string;
  role: 'owner' | 'admin' | 'manager' | 'agent' | 'viewer';
  created_at: Generated<Timestamp>;
  deactivated_at: Timestamp | null;
  version: Generated<number>;
  updated_at: Generated<Timestamp>;
  deleted_at: Timestamp | null;
  language: 'en' | 'de' | null;
  time_zone: string | null;
  notification_email: string | null;
  working_hours: Json | null;
  absences: Generated<Json>;
  daily_lead_limit: number | null;
}

export interface MergedRecordsTable {
  workspace_id: string;
  kind: 'contact' | 'lead';
  id: string;
  number: number;
  into_id: string;
  moved: Generated<Json>;
  merged_at: Timestamp;
}

export interface MessageCountsTable {
  workspace_id: string;
  campaign_id: string;
  variant: number;
  audience: Generated<number>;
  pending: Generated<number>;
  sent: Generated<number>;
  unknown: Generated<number>;
  failed: Generated<number>;
  suppressed: Generated<number>;
  delivered: Generated<number>;
  opened: Generated<number>;
  clicked: Generated<number>;
  replied: Generated<number>;
  bounced: Generated<number>;
  complained: Generated<number>;
  unsubscribed: Generated<number>;
  won: Generated<number>;
}

export interface NotesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  lead_id: string;
  body: string;
  author_type: string;
  author_id: string | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  mentions: Generated<Json>;
}

export interface NotificationDeliveriesTable {
  workspace_id: string;
  notification_id: string;
  channel: 'email' | 'push';
  member_id: string;
  due_at: Timestamp;
}

export interface NotificationPreferencesTable {
  workspace_id: string;
  member_id: string;
  kinds: Json;
  quiet_hours: Json | null;
  digest_at: string | null;
}

export interface NotificationStateTable {
  workspace_id: string;
  read_to: number;
}

export interface NotificationsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  member_id: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  actor_type: string;
  actor_id: string | null;
  gathers: string;
  count: number;
  params: Json;
  in_app: boolean;
  created_at: Timestamp;
  read_at: Timestamp | null;
}

export interface OffersTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  category: string;
  category_key: string;
  required_fields: Generated<string[]>;
  duplicate_days: Generated<number>;
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface OrderDaysTable {
  workspace_id: string;
  order_id: string;
  day: string;
  sold: number;
}

export interface PasskeysTable {
  id: string;
  person_id: string;
  name: string | null;
  public_key: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Timestamp | null;
}

export interface PeopleTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  two_factor_enabled: Generated<boolean>;
}

export interface PipelinesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  key: string;
  name: string;
  position: number;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface PlannedMergesTable {
  workspace_id: string;
  cause_id: string;
  position: number;
  contact_ids: string[];
  min_score: number;
}

export interface ProcessesTable {
  id: string;
  role: string;
  host: string;
  pid: number;
  settings: Json;
  seen_at: Generated<Timestamp>;
}

export interface ProjectionCheckpointsTable {
  workspace_id: string;
  projection: string;
  seq: Generated<number>;
  version: Generated<number>;
  variant: Generated<string>;
}

export interface PushSubscriptionsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  member_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  device: string | null;
  version: Generated<number>;
  created_at: Timestamp;
  session_id: string | null;
}

export interface RateWindowsTable {
  workspace_id: string;
  subject: string;
  used: number;
  granted: number;
  quota: number;
  closes_at: Timestamp;
  seconds: Generated<number>;
}

export interface SalesTable {
  workspace_id: string;
  lead_id: string;
  order_id: string;
  buyer_id: string;
  price: Numeric;
  payout: Numeric;
  sold_at: Timestamp;
}

export interface ScoreRulesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  filter: Json;
  points: number;
  active: boolean;
  position: number;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface ScoringTable {
  workspace_id: string;
  revision: number;
  has_rules: boolean;
  scored_to: number;
  rescored_to: number | null;
  done: number;
  total: number;
}

export interface SessionsTable {
  id: string;
  person_id: string;
  token: string;
  expires_at: Timestamp;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Timestamp;
  last_active_at: Timestamp | null;
}

export interface SetupLinksTable {
  token_hash: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface SignInFailuresTable {
  subject: Buffer;
  failures: number;
  seconds: number;
  closes_at: Timestamp;
}

export interface SourcesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  name_key: string;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface SpeedToLeadTable {
  workspace_id: string;
  owner_minutes: number | null;
  next_minutes: number | null;
  manager_minutes: number | null;
  working_hours_only: boolean;
  read_to: number;
}

export interface StagesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  pipeline_id: string;
  key: string;
  name: string;
  position: number;
  probability: Generated<number>;
  outcome: Generated<'open' | 'won' | 'lost'>;
  color: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface StatusesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  key: string;
  name: string;
  position: number;
  color: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface SuppliersTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  name_key: string;
  payout: Numeric | null;
  created_at: Timestamp;
}

export interface SuppressionsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  address: string;
  reason: 'unsubscribed' | 'bounced' | 'complained' | 'manual';
  created_at: Timestamp;
}

export interface TagsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  name_key: string;
  color: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface TasksTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  title: string;
  due_at: Timestamp | null;
  assigned_member_id: string | null;
  lead_id: string | null;
  author_type: string;
  author_id: string | null;
  done_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  due_recorded: Generated<Timestamp>;
}

export interface TeamMembersTable {
  workspace_id: string;
  team_id: string;
  member_id: string;
}

export interface TeamsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  name_key: string;
  leader_id: string | null;
  version: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface TemplatesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  name: string;
  subject: string;
  body: string;
  html: string | null;
  format: 'text' | 'mjml' | 'blocks';
  language: string;
  kind: 'marketing' | 'transactional';
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface TwoFactorsTable {
  id: string;
  person_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Timestamp | null;
}

export interface UsedCodesTable {
  person_id: string;
  code: string;
  expires_at: Timestamp;
}

export interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface ViewsTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  owner_id: string | null;
  kind: 'leads' | 'contacts' | 'deals';
  name: string;
  shared: boolean;
  filter: Json;
  search: string | null;
  sort: string;
  direction: 'asc' | 'desc';
  columns: Json;
  widths: Json;
  layout: 'table' | 'board';
  group_by: string | null;
  position: number;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface WebhookAttemptsTable {
  workspace_id: string;
  webhook_id: string;
  seq: number;
  attempt: number;
  at: Timestamp;
  duration_ms: number;
  outcome: 'delivered' | 'failed' | 'interrupted';
  status: number | null;
  error: string | null;
  response: string | null;
}

export interface WebhookCheckpointsTable {
  workspace_id: string;
  webhook_id: string;
  completed_seq: number;
  started_seq: number;
  failing_since: Timestamp | null;
}

export interface WebhookReplaysTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  webhook_id: string;
  only_failed: boolean;
  since: Timestamp;
  seq: number;
  until_seq: number;
  queued: Generated<number>;
  version: Generated<number>;
  created_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface WebhookRetriesTable {
  workspace_id: string;
  webhook_id: string;
  seq: number;
  attempt: number;
  failures: number;
  due_at: Timestamp;
  claimed: Generated<boolean>;
}

export interface WebhooksTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  url: string;
  events: string[];
  filters: Generated<Json>;
  description: string | null;
  headers: Generated<Json>;
  rate: number | null;
  active: Generated<boolean>;
  disabled_at: Timestamp | null;
  disabled_reason: string | null;
  secret: string;
  former_secret: string | null;
  former_until: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  integration_id: string | null;
  sealed_url: string | null;
}

export interface WhatsappAccountsTable {
  workspace_id: string;
  integration_id: string;
  paused_until: Timestamp | null;
  pauses: Generated<number>;
  problem: string | null;
  problem_code: number | null;
  messaging_limit: number | null;
  phone: string | null;
  synced_at: Timestamp | null;
  refreshed_at: Timestamp | null;
}

export interface WhatsappMessagesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  integration_id: string;
  lead_id: string;
  contact_id: string | null;
  campaign_id: string | null;
  variant: number | null;
  direction: 'out' | 'in';
  state: 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'suppressed' | 'received';
  kind: 'personal' | 'marketing' | 'transactional' | 'reply';
  type: string;
  author_type: string;
  author_id: string | null;
  cause_id: string | null;
  phone: string | null;
  wa_id: string | null;
  user_id: string | null;
  text: string;
  template: Json | null;
  provider_id: string | null;
  in_reply_to: string | null;
  due_at: Timestamp | null;
  tried_at: Timestamp | null;
  attempts: Generated<number>;
  error: string | null;
  error_code: number | null;
  begins: Generated<boolean>;
  sent_at: Timestamp | null;
  delivered_at: Timestamp | null;
  opened_at: Timestamp | null;
  clicked_at: Timestamp | null;
  replied_at: Timestamp | null;
  bounced_at: Timestamp | null;
  complained_at: Timestamp | null;
  unsubscribed_at: Timestamp | null;
  won_at: Timestamp | null;
  version: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface WhatsappTemplatesTable {
  workspace_id: string;
  id: string;
  number: Generated<number>;
  integration_id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  components: Json;
  synced_at: Timestamp;
}

export interface WorkspaceCountersTable {
  workspace_id: string;
  last_event: Generated<number>;
  catalog_version: Generated<number>;
  notify_until: Generated<Timestamp>;
}

export interface WorkspacesTable {
  id: string;
  number: Generated<number>;
  name: string;
  slug: string;
  seller_code: string;
  plan: Generated<'growth' | 'pro'>;
  country: Generated<string>;
  time_zone: Generated<string>;
  created_at: Generated<Timestamp>;
  currency: Generated<string>;
  language: Generated<'en' | 'de'>;
  version: Generated<number>;
  updated_at: Generated<Timestamp>;
  requires_two_factor: Generated<boolean>;
}

export interface Tables {
  accounts: AccountsTable;
  analytics_rollups: AnalyticsRollupsTable;
  automation_addresses: AutomationAddressesTable;
  automation_run_steps: AutomationRunStepsTable;
  automation_runs: AutomationRunsTable;
  automation_schedules: AutomationSchedulesTable;
  automation_state: AutomationStateTable;
  automation_turns: AutomationTurnsTable;
  automation_versions: AutomationVersionsTable;
  automations: AutomationsTable;
  bulk_pieces: BulkPiecesTable;
  buyer_orders: BuyerOrdersTable;
  buyers: BuyersTable;
  calls: CallsTable;
  campaign_pieces: CampaignPiecesTable;
  campaign_state: CampaignStateTable;
  campaigns: CampaignsTable;
  causes: CausesTable;
  contact_addresses: ContactAddressesTable;
  contact_days: ContactDaysTable;
  contact_list: ContactListTable;
  contact_search_counts: ContactSearchCountsTable;
  contact_tags: ContactTagsTable;
  contacts: ContactsTable;
  contract_limits: ContractLimitsTable;
  deals: DealsTable;
  duplicate_dismissals: DuplicateDismissalsTable;
  duplicate_groups: DuplicateGroupsTable;
  duplicate_keys: DuplicateKeysTable;
  duplicate_members: DuplicateMembersTable;
  duplicate_pairs: DuplicatePairsTable;
  email_changes: EmailChangesTable;
  event_types: EventTypesTable;
  events: EventsTable;
  feeds: FeedsTable;
  fields: FieldsTable;
  form_addresses: FormAddressesTable;
  form_submissions: FormSubmissionsTable;
  form_versions: FormVersionsTable;
  forms: FormsTable;
  idempotency_records: IdempotencyRecordsTable;
  import_chunks: ImportChunksTable;
  import_failed_rows: ImportFailedRowsTable;
  imports: ImportsTable;
  integration_addresses: IntegrationAddressesTable;
  integration_deliveries: IntegrationDeliveriesTable;
  integrations: IntegrationsTable;
  invitations: InvitationsTable;
  key_refusals: KeyRefusalsTable;
  key_requests: KeyRequestsTable;
  keys: KeysTable;
  lead_clocks: LeadClocksTable;
  lead_counts: LeadCountsTable;
  lead_search: LeadSearchTable;
  lead_search_counts: LeadSearchCountsTable;
  lead_tags: LeadTagsTable;
  leads: LeadsTable;
  mail_contents: MailContentsTable;
  mail_settings: MailSettingsTable;
  mails: MailsTable;
  market_leads: MarketLeadsTable;
  member_lead_counts: MemberLeadCountsTable;
  members: MembersTable;
  merged_records: MergedRecordsTable;
  message_counts: MessageCountsTable;
  notes: NotesTable;
  notification_deliveries: NotificationDeliveriesTable;
  notification_preferences: NotificationPreferencesTable;
  notification_state: NotificationStateTable;
  notifications: NotificationsTable;
  offers: OffersTable;
  order_days: OrderDaysTable;
  passkeys: PasskeysTable;
  people: PeopleTable;
  pipelines: PipelinesTable;
  planned_merges: PlannedMergesTable;
  processes: ProcessesTable;
  projection_checkpoints: ProjectionCheckpointsTable;
  push_subscriptions: PushSubscriptionsTable;
  rate_windows: RateWindowsTable;
  sales: SalesTable;
  score_rules: ScoreRulesTable;
  scoring: ScoringTable;
  sessions: SessionsTable;
  setup_links: SetupLinksTable;
  sign_in_failures: SignInFailuresTable;
  sources: SourcesTable;
  speed_to_lead: SpeedToLeadTable;
  stages: StagesTable;
  statuses: StatusesTable;
  suppliers: SuppliersTable;
  suppressions: SuppressionsTable;
  tags: TagsTable;
  tasks: TasksTable;
  team_members: TeamMembersTable;
  teams: TeamsTable;
  templates: TemplatesTable;
  two_factors: TwoFactorsTable;
  used_codes: UsedCodesTable;
  verifications: VerificationsTable;
  views: ViewsTable;
  webhook_attempts: WebhookAttemptsTable;
  webhook_checkpoints: WebhookCheckpointsTable;
  webhook_replays: WebhookReplaysTable;
  webhook_retries: WebhookRetriesTable;
  webhooks: WebhooksTable;
  whatsapp_accounts: WhatsappAccountsTable;
  whatsapp_messages: WhatsappMessagesTable;
  whatsapp_templates: WhatsappTemplatesTable;
  workspace_counters: WorkspaceCountersTable;
  workspaces: WorkspacesTable;
}
