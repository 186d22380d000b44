// Writes the table contact_list, and the counts of its rows by day and by gram.
import { type Kysely, sql } from 'kysely';
import { countGrams, gramsLiteral } from '../../../platform/database/count-grams.ts';
import { pairsOf, type SearchTexts } from '../../../platform/database/grams.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { ContactRow } from '../contact.ts';

export type ListRow = ContactRow & SearchTexts;

const columns: Column<ListRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (contact) => contact.workspace_id },
  { name: 'id', type: 'uuid', cell: (contact) => contact.id },
  { name: 'number', type: 'bigint', cell: (contact) => contact.number },
  { name: 'created_at', type: 'timestamptz', cell: (contact) => contact.created_at.toISOString() },
  { name: 'text', type: 'text', cell: (contact) => contact.text },
  { name: 'digits', type: 'text', cell: (contact) => contact.digits },
  { name: 'pairs', type: 'text', cell: (contact) => gramsLiteral(pairsOf(contact)) },
];
const names = columns.map(({ name }) => name).join(', ');
const insert = {
  name: 'insert-contact-list',
  text: `insert into contact_list (${names}) select ${names.replace('pairs', 'pairs::smallint[]')}
    from ${unnestText(columns, 'input')}`,
};

/** Replaces the rows of these contacts. */
export async function replaceRows(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
  rows: readonly ListRow[],
): Promise<void> {
  if (contactIds.length === 0) return;
  const { rows: before } = await sql<CreatedAt & SearchTexts>`
    delete from contact_list where workspace_id = ${workspaceId}
      and id = any(${contactIds}::uuid[])
    returning created_at, text, digits`.execute(db);
  if (rows.length > 0) {
    await queriesOf(db).query({ ...insert, values: columnValues(columns, rows) });
  }
  await countDays(db, workspaceId, before, rows);
  await countGrams(db, 'contact_search_counts', workspaceId, { before, after: rows });
}

interface CreatedAt {
  created_at: Date;
}

async function countDays(
  db: Kysely<Tables>,
  workspaceId: string,
  before: readonly CreatedAt[],
  after: readonly CreatedAt[],
): Promise<void> {
  const days = new Map<string, number>();
  const add = (list: readonly CreatedAt[], sign: 1 | -1) => {
    for (const { created_at } of list) {
      const day = created_at.toISOString().slice(0, 10);
      days.set(day, (days.get(day) ?? 0) + sign);
    }
  };
  add(before, -1);
  add(after, 1);
  const changes = [...days].filter(([, change]) => change !== 0);
  if (changes.length === 0) return;
  await sql`
    insert into contact_days as d (workspace_id, day, count)
    select ${workspaceId}, c.day, c.change from unnest(
      ${changes.map(([day]) => day)}::date[], ${changes.map(([, change]) => change)}::bigint[])
      as c(day, change)
    on conflict (workspace_id, day) do update set count = d.count + excluded.count`.execute(db);
}

export async function clearContactList(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  for (const table of ['contact_list', 'contact_days', 'contact_search_counts'] as const) {
    await db.deleteFrom(table).where('workspace_id', '=', workspaceId).execute();
  }
}
