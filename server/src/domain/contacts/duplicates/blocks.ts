// Blocks: the contacts that have a key in common. Only contacts of one block are compared, so the cost
// of a contact does not grow with the workspace.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';

/** A key that more contacts share recognises nobody: the phone of an office, a common name in a city. */
const maxBlock = 20;

export type ContactsByKey = Map<string, Set<string>>;

interface KeyRow {
  workspaceId: string;
  contactId: string;
  key: string;
}

const columns: Column<KeyRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'contact_id', type: 'uuid', cell: ({ contactId }) => contactId },
  { name: 'key', type: 'text', cell: ({ key }) => key },
];
const insert = { name: 'insert-duplicate-keys', text: insertText('duplicate_keys', columns) };

/** Replaces the keys of these contacts, and returns the contacts that had and have each key. */
export async function replaceKeys(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
  keysByContact: ReadonlyMap<string, readonly string[]>,
): Promise<{ before: ContactsByKey; after: ContactsByKey }> {
  const { rows } = await sql<{ contactId: string; key: string }>`
    delete from duplicate_keys
    where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
    returning contact_id as "contactId", key`.execute(db);
  const inserted = [...keysByContact].flatMap(([contactId, keys]) =>
    keys.map((key) => ({ workspaceId, contactId, key })),
  );
  if (inserted.length > 0) {
    await queriesOf(db).query({ ...insert, values: columnValues(columns, inserted) });
  }
  return { before: byKey(rows), after: byKey(inserted) };
}

function byKey(rows: readonly Omit<KeyRow, 'workspaceId'>[]): ContactsByKey {
  const contacts: ContactsByKey = new Map();
  for (const { key, contactId } of rows) {
    const known = contacts.get(key) ?? new Set();
    contacts.set(key, known.add(contactId));
  }
  return contacts;
}

interface BlockToRead {
  key: string;
  /** Reads so many contacts more. */
  besides?: number;
}

/** The contacts of each key; of a block that is too large, one more than fit. */
export async function readBlocks(
  db: Kysely<Tables>,
  workspaceId: string,
  keys: readonly BlockToRead[],
): Promise<ContactsByKey> {
  if (keys.length === 0) return new Map();
  const names = keys.map(({ key }) => key);
  const limits = keys.map(({ besides = 0 }) => maxBlock + 1 + besides);
  const { rows } = await sql<{ key: string; contacts: string[] }>`
    select k.key, array(
      select d.contact_id::text from duplicate_keys d
      where d.workspace_id = ${workspaceId} and d.key = k.key limit k.max) as contacts
    from unnest(${names}::text[], ${limits}::bigint[]) k(key, max)`.execute(db);
  return new Map(rows.map(({ key, contacts }) => [key, new Set(contacts)]));
}

/**
 * The contacts of blocks that became too large, or small enough again, but for the changed ones: the
 * pairs of those change too.
 */
export function crossing(
  blocks: ContactsByKey,
  before: ContactsByKey,
  after: ContactsByKey,
): Set<string> {
  const crossed = new Set<string>();
  for (const [key, members] of blocks) {
    const [had, have] = [before.get(key) ?? new Set(), after.get(key) ?? new Set()];
    const others = members.difference(have);
    const wasUsable = isUsable({ size: others.size + had.size });
    if (wasUsable === isUsable({ size: others.size + have.size })) continue;
    for (const id of others) crossed.add(id);
  }
  return crossed;
}

/** The contacts of all blocks that are small enough. */
export const membersOf = (blocks: ContactsByKey): Set<string> =>
  new Set([...blocks.values()].flatMap((block) => (isUsable(block) ? [...block] : [])));

export const isUsable = ({ size }: { size: number }): boolean => size <= maxBlock;
