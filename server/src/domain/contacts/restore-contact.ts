import { sql } from 'kysely';
import type { Catalog } from '../catalog/catalog.ts';
import { updateRow } from '../events/update-row.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import { changedContact } from './changed-contact.ts';
import { contactFacts } from './contact-events.ts';
import { contactsWithDeleted, type FoundContact, toContact } from './contact-queries.ts';
import { findEmailHolders } from './find-email-holders.ts';
import { writeAddresses } from './write-addresses.ts';

/**
 * Returns the contact of a lead that is restored from the trash, and restores the contact, too, if
 * it was deleted. If another contact has taken its primary e-mail address since, that contact is
 * returned; a secondary one that was taken stays with its new holder.
 */
export async function restoreContact(
  write: WorkspaceWrite,
  catalog: Catalog,
  contactId: string,
): Promise<Identified> {
  const { db } = write;
  const { workspaceId } = catalog;
  const { rows } = await contactsWithDeleted(workspaceId, sql`c.id = ${contactId}`).execute(db);
  const found = rows[0] as FoundContact;
  if (found.deleted_at === null) return found;
  const whole = changedContact(found, {}, catalog, write.at);
  const holders = await findEmailHolders(db, whole);
  const holder = holders.find(({ key }) => key === whole.email_key);
  if (holder) return holder;
  const taken = new Set(holders.map(({ key }) => key));
  const secondary = whole.secondary.filter(({ key }) => key === null || !taken.has(key));
  const row = { ...whole, secondary };
  await updateRow(write, workspaceId, 'contacts', row, {
    deleted_at: null,
    email_key: row.email_key,
    phone_key: row.phone_key,
  });
  await writeAddresses(write, row);
  write.record({
    type: 'contact.restored',
    subjectType: 'contact',
    subjectId: contactId,
    before: null,
    after: contactFacts(toContact(row, row.tag_ids, catalog)),
  });
  return found;
}
