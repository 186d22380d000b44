// The fields of contacts that lists show, filter, sort and edit, as those of leads.
import type { Contact, UpdateContact } from '@inlet/sdk';
import type { LeadField } from '../leads/fields/lead-field.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import { fieldName } from '../records/field-name.ts';
import { t } from '../texts/t.ts';

export function contactFields(): LeadFields {
  const field = (name: string, more: Partial<LeadField> = {}): LeadField => ({
    ...{ name, kind: 'text', label: fieldName(name), isFilter: true, isEditable: true },
    ...more,
  });
  const all: LeadField[] = [
    field('company', { sort: 'company', width: 150 }),
    field('email', { sort: 'email', input: 'email', width: 205 }),
    field('phone', { input: 'tel', width: 135 }),
    field('city', { sort: 'city', width: 105 }),
    field('country', { width: 90 }),
    field('owner_user_id', { kind: 'choice', choices: { of: 'user' }, width: 130 }),
    field('tag', { kind: 'choice', choices: { of: 'tag' }, isMany: true, width: 120 }),
    field('created_at', {
      ...{ kind: 'time', isRequired: true, isEditable: false, sort: 'created_at', width: 100 },
      label: t('contact.createdAt'),
    }),
    field('first_name', { sort: 'first_name', width: 130 }),
    field('last_name', { sort: 'last_name', width: 130 }),
    field('website', { input: 'url', width: 180 }),
    field('address', { width: 180 }),
    field('zip', { width: 90 }),
    field('state', { width: 90 }),
    field('language', { width: 90 }),
    field('updated_at', {
      ...{ kind: 'time', isRequired: true, isEditable: false, sort: 'updated_at', width: 96 },
    }),
    field('team_id', {
      ...{ kind: 'choice', choices: { of: 'team' }, isRequired: true, isEditable: false },
    }),
  ];
  return { all, byName: new Map(all.map((one) => [one.name, one])) };
}

export const contactValue = (contact: Contact, name: string): unknown =>
  name === 'tag' ? contact.tags : contact[name as keyof Contact];

/** The body that sets it. */
export const contactBody = (name: string, value: unknown): UpdateContact =>
  ({ [name === 'tag' ? 'tags' : name]: value }) as UpdateContact;

export const contactName = ({ name, email, phone }: Contact): string =>
  name || email || phone || '';
