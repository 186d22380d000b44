// Maps the body of a new lead to a draft. Pure.
import { invalidFields } from '../../../domain/errors.ts';
import { consentProblem } from '../../../domain/leads/fields/consent-limit.ts';
import { customFieldsProblem } from '../../../domain/leads/fields/custom-fields.ts';
import {
  type CustomValue,
  type Json,
  type LeadDraft,
  splitName,
} from '../../../domain/leads/lead.ts';
import { extraFields } from '../../body/extra-fields.ts';
import { keyRefOf, memberRefOf, refOf } from '../../record-id.ts';
import type { LeadFields } from './lead-fields.ts';

/** `known` are the fields of the contract; all others are stored as sent. */
export function toDraft(body: LeadFields, known: ReadonlySet<string>): LeadDraft {
  const field = <Name extends keyof LeadFields>(name: Name): LeadFields[Name] =>
    known.has(name) ? body[name] : undefined;
  const draft: LeadDraft = namesOf(field('name'), field('first_name'), field('last_name'));
  for (const name of texts) {
    const value = field(name);
    if (value !== undefined) draft[name] = value;
  }
  const externalId = field('external_id');
  if (externalId !== undefined) draft.externalId = String(externalId);
  const eventDate = field('event_date');
  if (eventDate !== undefined) draft.eventDate = eventDate;
  const eventType = field('event_type');
  if (eventType !== undefined) draft.eventType = eventType;
  Object.assign(draft, refsOf(field));
  const customFields = field('custom_fields');
  if (customFields !== undefined) draft.customFields = checkCustomFields(customFields);
  const consent = field('consent');
  if (consent !== undefined) draft.consent = checkConsent(consent);
  const tags = field('tags');
  if (tags !== undefined) draft.tags = tagsOf(tags);
  const starred = field('starred');
  if (starred !== undefined) draft.starred = isTrue(starred);
  const extra = extraFields(body, known);
  if (extra !== undefined) draft.extra = extra;
  return draft;
}

const texts = [
  'email',
  'phone',
  'company',
  'website',
  'address',
  'city',
  'state',
  'zip',
  'source',
  'status',
  'notes',
] as const;

type Field = <Name extends keyof LeadFields>(name: Name) => LeadFields[Name];

function refsOf(field: Field): Pick<LeadDraft, 'pipeline' | 'stage' | 'assignee'> {
  const refs: Pick<LeadDraft, 'pipeline' | 'stage' | 'assignee'> = {};
  const pipeline = field('pipeline_id') ?? field('pipeline');
  if (pipeline !== undefined) refs.pipeline = refFrom(field('pipeline_id'), pipeline);
  const stage = field('pipeline_stage_id') ?? field('pipeline_stage');
  if (stage !== undefined) refs.stage = refFrom(field('pipeline_stage_id'), stage);
  const assignee = field('assigned_user_id') ?? field('assigned_to');
  if (assignee !== undefined) refs.assignee = memberRefOf(assignee);
  return refs;
}

const refFrom = (id: string | number | undefined, idOrKey: string | number) =>
  id === undefined ? keyRefOf(idOrKey) : refOf(idOrKey);

/** first_name and last_name win over name. */
export function namesOf(
  name: string | undefined,
  firstName: string | undefined,
  lastName: string | undefined,
): { firstName: string; lastName: string } {
  const split = splitName(name ?? '');
  return { firstName: firstName ?? split.firstName, lastName: lastName ?? split.lastName };
}

export function checkCustomFields<Value extends CustomValue | null>(
  fields: Record<string, Value>,
): Record<string, Value> {
  const problem = customFieldsProblem(fields);
  if (problem !== undefined) throw invalidFields([problem('custom_fields')]);
  return fields;
}

export function checkConsent(consent: unknown): Json {
  const problem = consentProblem(consent as Json);
  if (problem !== undefined) throw invalidFields([problem('consent')]);
  return consent as Json;
}

export function tagsOf(tags: string | string[]): string[] {
  return [tags].flat().filter((tag) => tag !== '');
}

export const isTrue = (value: boolean | string): boolean => value === true || value === 'true';
