// The fields of leads, contacts and deals as people name them.
import type { CustomField } from '@inlet/sdk';
import { type TextKey, t } from '../texts/t.ts';

const names: Partial<Record<string, TextKey>> = {
  name: 'leads.field.name',
  first_name: 'leads.field.first_name',
  last_name: 'leads.field.last_name',
  email: 'leads.field.email',
  emails: 'record.field.emails',
  phone: 'leads.field.phone',
  phones: 'record.field.phones',
  company: 'leads.field.company',
  website: 'leads.field.website',
  address: 'leads.field.address',
  zip: 'leads.field.zip',
  city: 'leads.field.city',
  state: 'leads.field.state',
  country: 'record.field.country',
  language: 'record.field.language',
  event_date: 'leads.field.event_date',
  event_type: 'leads.field.event_type',
  source: 'leads.field.source',
  status: 'leads.field.status',
  pipeline_stage_id: 'leads.field.stage_id',
  assigned_user_id: 'leads.field.assigned_user_id',
  owner_user_id: 'leads.field.assigned_user_id',
  notes: 'leads.field.notes',
  tag: 'leads.field.tag',
  tags: 'leads.field.tag',
  team_id: 'leads.field.team_id',
  updated_at: 'leads.field.updated_at',
  starred: 'leads.field.starred',
  score: 'leads.field.lead_score',
  lead_score: 'leads.field.lead_score',
  consent: 'record.field.consent',
  external_id: 'leads.field.external_id',
  contact_id: 'leads.field.contact_id',
  title: 'deals.field.title',
  value: 'deals.field.value',
  currency: 'deals.field.currency',
  expected_close_date: 'deals.field.expected_close_date',
  lost_reason: 'deals.field.lost_reason',
  lead_id: 'deals.lead',
  extra: 'record.field.extra',
};

/** A custom field has the label of its definition, else its key; an unknown field its own name. */
export function fieldName(name: string, fields: readonly CustomField[] = []): string {
  const key = names[name];
  if (key !== undefined) return t(key);
  return fields.find((field) => field.key === name)?.label ?? name;
}
