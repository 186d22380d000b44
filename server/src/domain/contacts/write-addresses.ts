// The secondary addresses of contacts, written in the transaction of a change.
import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../platform/database/rows.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { ContactRow } from './contact.ts';
import type { SecondaryAddress } from './contact-addresses.ts';

interface AddressRow {
  contact: ContactRow;
  position: number;
  entry: SecondaryAddress;
}

const columns: Column<AddressRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ contact }) => contact.workspace_id },
  { name: 'contact_id', type: 'uuid', cell: ({ contact }) => contact.id },
  { name: 'contact_number', type: 'bigint', cell: ({ contact }) => contact.number },
  { name: 'kind', type: 'text', cell: ({ entry }) => entry.kind },
  { name: 'position', type: 'smallint', cell: ({ position }) => position },
  { name: 'address', type: 'text', cell: ({ entry }) => entry.address },
  { name: 'address_key', type: 'text', cell: ({ entry }) => entry.key },
  { name: 'label', type: 'text', cell: ({ entry }) => entry.label },
];
const insert = insertText('contact_addresses', columns);

/** Replaces the stored addresses of contacts by those of their rows. */
export async function writeAddresses(
  { db }: WorkspaceWrite,
  workspaceId: string,
  contacts: readonly ContactRow[],
): Promise<void> {
  const ids = contacts.map(({ id }) => id);
  await db
    .deleteFrom('contact_addresses')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const rows = contacts.flatMap((contact) =>
    contact.secondary.map((entry, position) => ({ contact, position, entry })),
  );
  if (rows.length === 0) return;
  await queriesOf(db).query({ text: insert, values: columnValues(columns, rows) });
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
