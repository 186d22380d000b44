// The statements that read contacts of one workspace, with their tags and the version of the
// catalog that resolves these.
import { type RawBuilder, sql } from 'kysely';
import { type Catalog, tagsOf } from '../catalog/catalog.ts';
import type { Contact, ContactRow } from './contact.ts';

export interface FoundContact extends ContactRow {
  tag_ids: string[];
  catalog_version: number;
}

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
  return sql<FoundContact>`select c.*, w.catalog_version,
      array(select t.tag_id::text from contact_tags t
        where t.workspace_id = c.workspace_id and t.contact_id = c.id order by t.tag_id) as tag_ids
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
    company: row.company,
    tags: tagsOf(catalog, tagIds),
    customFields: row.custom_fields,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
