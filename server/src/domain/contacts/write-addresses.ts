// The secondary addresses of a contact, written in the transaction of a change.
import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { ContactRow } from './contact.ts';

/** Replaces the stored addresses by those of the row. */
export async function writeAddresses(
  { db }: WorkspaceWrite,
  { workspace_id, id, number, secondary }: ContactRow,
): Promise<void> {
  await db
    .deleteFrom('contact_addresses')
    .where('workspace_id', '=', workspace_id)
    .where('contact_id', '=', id)
    .execute();
  if (secondary.length === 0) return;
  const rows = secondary.map(({ kind, address, label, key }, position) => ({
    ...{ workspace_id, contact_id: id, contact_number: number },
    ...{ kind, position, address, label },
    address_key: key,
  }));
  await db.insertInto('contact_addresses').values(rows).execute();
}

/** Makes the addresses of deleted contacts identify nobody. */
export async function removeAddressKeys(
  { db }: WorkspaceWrite,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<void> {
  await db
    .updateTable('contact_addresses')
    .set({ address_key: null })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', sql<string>`any(${contactIds}::uuid[])`)
    .execute();
}
