// The change that gives a field its old value back, as the use cases of each record take it;
// undefined for a field that they cannot set. Pure.
import type { CallChanges } from '../calls/call.ts';
import type { ConsentChanges } from '../contacts/consent.ts';
import type { ContactChanges, ContactValue } from '../contacts/contact.ts';
import type { AddressKind } from '../contacts/contact-addresses.ts';
import type { DealChanges } from '../deals/deal.ts';
import type { CustomValue, Json } from '../leads/lead.ts';
import type { LeadChanges } from '../leads/lead-changes.ts';
import type { Ref } from '../record-ref.ts';
import type { TaskChanges } from '../tasks/task.ts';
import type { Facts } from './logged-change.ts';

type Make<Changes> = (value: never) => Changes;

const numbered = (value: number | null): Ref | null => (value === null ? null : { number: value });

const leadFields: Record<string, Make<LeadChanges>> = {
  first_name: (value: string | null) => ({ firstName: value ?? '' }),
  last_name: (value: string | null) => ({ lastName: value ?? '' }),
  email: (email: string | null) => ({ email }),
  phone: (phone: string | null) => ({ phone }),
  company: (company: string | null) => ({ company }),
  external_id: (externalId: string | null) => ({ externalId }),
  website: (website: string | null) => ({ website }),
  address: (address: string | null) => ({ address }),
  city: (city: string | null) => ({ city }),
  state: (state: string | null) => ({ state }),
  zip: (zip: string | null) => ({ zip }),
  notes: (notes: string | null) => ({ notes }),
  event_date: (eventDate: string | null) => ({ eventDate }),
  event_type: (eventType: string | null) => ({ eventType }),
  source: (source: string | null) => ({ source }),
  status: (status: string) => ({ status }),
  assigned_user_id: (number: number | null) => ({ assignee: numbered(number) }),
  consent: (consent: Json) => ({ consent }),
  starred: (starred: boolean | null) => ({ starred: starred === true }),
  stage: ({ pipeline, stage_id: stage }: Facts) => ({
    ...(pipeline !== undefined && {
      pipeline: pipeline === null ? null : { key: String(pipeline) },
    }),
    ...(stage !== undefined && { stage: stage === null ? null : { id: String(stage) } }),
  }),
};

export function leadChangesOf(field: string, value: unknown): LeadChanges | undefined {
  const tag = within('tags:', field);
  if (tag !== undefined) return value === true ? { addTags: [tag] } : { removeTags: [tag] };
  const key = within('custom_fields.', field);
  if (key !== undefined) return { customFields: { [key]: value as CustomValue | null } };
  return made(leadFields, field, value);
}

type Labelled<Kind extends AddressKind> = Record<Kind, string> & { label: string | null };

const addressesIn = <Kind extends AddressKind>(list: Labelled<Kind>[], kind: Kind) =>
  list.map((one) => ({ address: one[kind], label: one.label }));

const contactFields: Record<string, Make<ContactChanges>> = {
  first_name: (value: string | null) => ({ firstName: value ?? '' }),
  last_name: (value: string | null) => ({ lastName: value ?? '' }),
  email: (email: string | null) => ({ email }),
  phone: (phone: string | null) => ({ phone }),
  emails: (list: Labelled<'email'>[]) => ({ emails: addressesIn(list, 'email') }),
  phones: (list: Labelled<'phone'>[]) => ({ phones: addressesIn(list, 'phone') }),
  consent: (consent: ConsentChanges) => ({ consent }),
  company: (company: string | null) => ({ company }),
  website: (website: string | null) => ({ website }),
  address: (address: string | null) => ({ address }),
  city: (city: string | null) => ({ city }),
  state: (state: string | null) => ({ state }),
  zip: (zip: string | null) => ({ zip }),
  country: (country: string | null) => ({ country }),
  language: (language: string | null) => ({ language }),
  owner_user_id: (number: number | null) => ({ owner: numbered(number) }),
};

/** `tags` are the names of the contact's present tags. */
export function contactChangesOf(
  field: string,
  value: unknown,
  tags: readonly string[],
): ContactChanges | undefined {
  const tag = within('tags:', field);
  if (tag !== undefined) {
    const others = tags.filter((name) => name !== tag);
    return { tags: value === true ? [...others, tag] : others };
  }
  const key = within('custom_fields.', field);
  if (key !== undefined) return { customFields: { [key]: value as ContactValue | null } };
  return made(contactFields, field, value);
}

const dealFields: Record<string, Make<DealChanges>> = {
  title: (title: string) => ({ title }),
  value: (value: string) => ({ value }),
  currency: (currency: string) => ({ currency }),
  contact_id: (number: number | null) => ({ contact: numbered(number) }),
  lead_id: (number: number | null) => ({ lead: numbered(number) }),
  assigned_user_id: (number: number | null) => ({ assignee: numbered(number) }),
  expected_close_date: (day: string | null) => ({ expectedCloseDate: day }),
};

export const dealChangesOf = (field: string, value: unknown): DealChanges | undefined =>
  made(dealFields, field, value);

const callFields: Record<string, Make<CallChanges>> = {
  outcome: (outcome: CallChanges['outcome']) => ({ outcome }),
  seconds: (seconds: number | null) => ({ seconds }),
  note: (note: string | null) => ({ note }),
  at: (at: string) => ({ at: new Date(at) }),
};

export const callChangesOf = (field: string, value: unknown): CallChanges | undefined =>
  made(callFields, field, value);

const taskFields: Record<string, Make<TaskChanges>> = {
  title: (title: string) => ({ title }),
  due_at: (at: string | null) => ({ due: at === null ? null : { at: new Date(at) } }),
  assigned_user_id: (number: number | null) => ({ assignee: numbered(number) }),
  done: (done: boolean) => ({ done }),
};

export const taskChangesOf = (field: string, value: unknown): TaskChanges | undefined =>
  made(taskFields, field, value);

function made<Changes>(
  fields: Record<string, Make<Changes>>,
  field: string,
  value: unknown,
): Changes | undefined {
  return Object.hasOwn(fields, field) ? fields[field]?.(value as never) : undefined;
}

const within = (prefix: string, field: string): string | undefined =>
  field.startsWith(prefix) ? field.slice(prefix.length) : undefined;
