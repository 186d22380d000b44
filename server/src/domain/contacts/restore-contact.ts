import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../platform/database/rows.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';
import { changedContact } from './changed-contact.ts';
import type { ContactRow } from './contact.ts';
import { contactFacts } from './contact-events.ts';
import { contactsWithDeleted, type FoundContact, toContact } from './contact-queries.ts';
import { emailKeysOf, findEmailHolders } from './find-email-holders.ts';
import { writeAddresses } from './write-addresses.ts';

/** Restores the contact of a lead that is restored from the trash: see `restoreContacts`. */
export async function restoreContact(
  write: WorkspaceWrite,
  catalog: Catalog,
  contactId: string,
): Promise<Identified> {
  const restored = await restoreContacts(write, catalog, [contactId]);
  return restored.get(contactId) as Identified;
}

/**
 * Restores those of the contacts that are deleted, and returns by id whom each stands for now: itself,
 * or the contact that has taken its primary e-mail address since. A secondary address that was taken
 * stays with its new holder. A contact that is gone is missing.
 */
export async function restoreContacts(
  write: WorkspaceWrite,
  catalog: Catalog,
  contactIds: readonly string[],
): Promise<Map<string, Identified>> {
  if (contactIds.length === 0) return new Map();
  const { workspaceId } = catalog;
  const byIds = contactsWithDeleted(workspaceId, sql`c.id = any(${contactIds}::uuid[])`);
  const found = new Map((await byIds.execute(write.db)).rows.map((row) => [row.id, row]));
  const current = new Map<string, Identified>(found);
  const deleted = contactIds
    .flatMap((id) => found.get(id) ?? [])
    .filter(({ deleted_at }) => deleted_at !== null)
    .map((row) => changedContact(row, {}, catalog, write.at));
  const keys = deleted.flatMap(emailKeysOf);
  const holders = new Map<string, Identified>();
  for (const holder of await findEmailHolders(write.db, workspaceId, keys)) {
    holders.set(holder.key, holder);
  }
  const restored: FoundContact[] = [];
  for (const whole of deleted) {
    const holder = whole.email_key === null ? undefined : holders.get(whole.email_key);
    if (holder) {
      current.set(whole.id, holder);
      continue;
    }
    const secondary = whole.secondary.filter(({ key }) => key === null || !holders.has(key));
    const row = { ...whole, secondary };
    restored.push(row);
    for (const key of emailKeysOf(row)) holders.set(key, row);
  }
  await writeRestored(write, workspaceId, restored);
  for (const row of restored) {
    write.record({
      type: 'contact.restored',
      subjectType: 'contact',
      subjectId: row.id,
      before: null,
      after: contactFacts(toContact(row, row.tag_ids, catalog)),
    });
  }
  return current;
}

const columns: Column<ContactRow>[] = [
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'email_key', type: 'text', cell: ({ email_key }) => email_key },
  { name: 'phone_key', type: 'text', cell: ({ phone_key }) => phone_key },
];
const update = `update contacts c set deleted_at = null, email_key = r.email_key,
    phone_key = r.phone_key, version = c.version + 1, updated_at = $5
  from ${unnestText(columns, 'r')}
  where c.workspace_id = $4 and c.id = r.id`;

async function writeRestored(
  write: WorkspaceWrite,
  workspaceId: string,
  rows: readonly FoundContact[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = [...columnValues(columns, rows), workspaceId, write.at.toISOString()];
  await queriesOf(write.db).query({ text: update, values });
  await writeAddresses(write, workspaceId, rows);
}
