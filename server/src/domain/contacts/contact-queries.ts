// The statements that read contacts of one workspace, with their secondary addresses, their tags and
// the version of the catalog that resolves these.
import { type RawBuilder, sql } from 'kysely';
import { type Catalog, itemOf, tagsOf } from '../catalog/catalog.ts';
import { inOrder } from './consent.ts';
import type { Contact, ContactRow } from './contact.ts';
import { addressesOf, type SecondaryAddress } from './contact-addresses.ts';

export interface FoundContact extends ContactRow {
  tag_ids: string[];
  catalog_version: number;
}

/** The secondary addresses of a contact, aliased `c`. */
export const secondaryAddresses: RawBuilder<SecondaryAddress[]> = sql`coalesce((
    select json_agg(json_build_object(
        'kind', a.kind, 'address', a.address, 'label', a.label, 'key', a.address_key)
      order by a.kind, a.position)
    from contact_addresses a where a.workspace_id = c.workspace_id and a.contact_id = c.id), '[]')`;

/** The tags of a contact, aliased `c`. */
export const tagIds: RawBuilder<string[]> = sql`array(select t.tag_id::text from contact_tags t
    where t.workspace_id = c.workspace_id and t.contact_id = c.id order by t.tag_id)`;

/** `where` is a condition on contacts, aliased `c`. */
export function contactsOf(
  workspaceId: string,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<FoundContact> {
  return contactsWithDeleted(workspaceId, sql`c.deleted_at is null and ${where}`);
}

/** Includes deleted contacts. */
export function contactsWithDeleted(
  workspaceId: string,
  where: RawBuilder<unknown>,
): RawBuilder<FoundContact> {
  return sql<FoundContact>`select c.*, w.catalog_version, ${secondaryAddresses} as secondary,
      ${tagIds} as tag_ids
    from contacts c join workspace_counters w on w.workspace_id = c.workspace_id
    where c.workspace_id = ${workspaceId} and ${where}`;
}

export function toContact(row: ContactRow, tagIds: readonly string[], catalog: Catalog): Contact {
  return {
    id: row.id,
    number: row.number,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    emails: addressesOf(row, 'email'),
    phones: addressesOf(row, 'phone'),
    company: row.company,
    website: row.website,
    address: row.address,
    city: row.city,
    state: row.state,
    zip: row.zip,
    country: row.country,
    language: row.language,
    owner: itemOf(catalog.members, row.owner_member_id),
    consent: inOrder(row.consent ?? {}),
    tags: tagsOf(catalog, tagIds),
    customFields: row.custom_fields,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
