// The fields that lists of contacts filter and sort by. A new one is an entry here.
import { sql } from 'kysely';
import { listed, namedOrCustomField, team, text, time } from '../../filters/common-fields.ts';
import type { FilterField } from '../../filters/filter-field.ts';
import type { ListKind } from '../../filters/list-kind.ts';
import { codeColumn, tagsColumn } from '../../record-index/columns.ts';
import { primaryEmails } from './primary-emails.ts';

const owner = codeColumn('owner_user_id', sql`l.owner_member_id`);

export const contactFields: Record<string, FilterField> = {
  tag: listed('tag', tagsColumn('contact_tags', 'contact_id'), 'The name of a tag, in any case.'),
  owner_user_id: listed(
    'owner_user_id',
    owner,
    'The number, the UUID or the e-mail address of a user.',
  ),
  team_id: team(owner, 'contacts'),
  email: {
    kind: 'text',
    column: { name: 'email', form: { form: 'texts' }, sql: sql`l.email_key` },
    description: 'A whole address, in any case; any of a contact.',
    resolve: (value, { db, workspaceId }) => primaryEmails(db, workspaceId, value),
  },
  phone: text('phone', 'The whole primary number, as it was sent.'),
  first_name: text('first_name'),
  last_name: text('last_name'),
  company: text('company'),
  website: text('website'),
  address: text('address'),
  city: text('city'),
  state: text('state'),
  zip: text('zip'),
  country: text('country'),
  language: text('language', 'A BCP 47 tag, in any case.'),
  created_at: time('created_at'),
  updated_at: time('updated_at'),
};

/** Also the custom fields that are defined. */
export const contactField: ListKind<unknown>['field'] = (name, catalog) =>
  namedOrCustomField(contactFields, name, catalog);

/** The fields that lists of contacts are sorted by, besides custom fields. */
export const contactSorts = [
  'created_at',
  'updated_at',
  'first_name',
  'last_name',
  'email',
  'company',
  'city',
] as const;
