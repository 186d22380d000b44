// Writes the contacts that a batch of leads created or filled in, in the transaction of the batch.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText, unnestText } from '../../platform/database/rows.ts';
import type { KnownContact } from './contact-index.ts';

interface WrittenContact extends KnownContact {
  at: Date;
}

const columns: Column<WrittenContact>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (contact) => contact.workspaceId },
  { name: 'id', type: 'uuid', cell: (contact) => contact.id },
  { name: 'email', type: 'text', cell: (contact) => contact.email },
  { name: 'email_key', type: 'text', cell: (contact) => contact.emailKey },
  { name: 'phone', type: 'text', cell: (contact) => contact.phone },
  { name: 'phone_key', type: 'text', cell: (contact) => contact.phoneKey },
  { name: 'company', type: 'text', cell: (contact) => contact.company },
  { name: 'updated_at', type: 'timestamptz', cell: (contact) => contact.at },
];
const newColumns: Column<WrittenContact>[] = [
  ...columns,
  { name: 'number', type: 'bigint', cell: (contact) => contact.number },
  { name: 'first_name', type: 'text', cell: (contact) => contact.firstName },
  { name: 'last_name', type: 'text', cell: (contact) => contact.lastName },
  { name: 'created_at', type: 'timestamptz', cell: (contact) => contact.at },
];
const insertContacts = { name: 'insert-contacts', text: insertText('contacts', newColumns) };
const fillContacts = {
  name: 'fill-contacts',
  text: `update contacts c set email = f.email, email_key = f.email_key, phone = f.phone,
      phone_key = f.phone_key, company = f.company, version = c.version + 1,
      updated_at = f.updated_at
    from ${unnestText(columns, 'f')}
    where c.workspace_id = f.workspace_id and c.id = f.id`,
};

export async function writeContacts(
  connection: Queries,
  created: readonly KnownContact[],
  filled: readonly KnownContact[],
  at: Date,
): Promise<void> {
  const withTime = (contact: KnownContact): WrittenContact => ({ ...contact, at });
  const queries: Promise<unknown>[] = [];
  if (created.length > 0) {
    queries.push(
      connection.query({
        ...insertContacts,
        values: columnValues(newColumns, created.map(withTime)),
      }),
    );
  }
  if (filled.length > 0) {
    queries.push(
      connection.query({ ...fillContacts, values: columnValues(columns, filled.map(withTime)) }),
    );
  }
  await Promise.all(queries);
}
