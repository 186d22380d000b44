// Writes the table lead_search, and the counts of its rows by gram.
import { type Kysely, sql } from 'kysely';
import { countGrams, gramsLiteral } from '../../../platform/database/count-grams.ts';
import { pairsOf, type SearchTexts } from '../../../platform/database/grams.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';

export interface SearchRow extends SearchTexts {
  /** The number of the lead. */
  number: number;
  createdAt: Date;
}

const columns: Column<SearchRow>[] = [
  { name: 'lead_number', type: 'bigint', cell: ({ number }) => number },
  {
    name: 'lead_created_at',
    type: 'timestamptz',
    cell: ({ createdAt }) => createdAt.toISOString(),
  },
  { name: 'text', type: 'text', cell: ({ text }) => text },
  { name: 'digits', type: 'text', cell: ({ digits }) => digits },
  { name: 'pairs', type: 'text', cell: (row) => gramsLiteral(pairsOf(row)) },
];
const names = columns.map(({ name }) => name).join(', ');
const put = {
  name: 'put-lead-search',
  text: `insert into lead_search (workspace_id, ${names})
    select $${columns.length + 1}, ${names.replace('pairs', 'pairs::smallint[]')}
    from ${unnestText(columns, 'input')}
    on conflict (workspace_id, lead_number) do update
    set text = excluded.text, digits = excluded.digits, pairs = excluded.pairs`,
};

export async function putRows(
  db: Kysely<Tables>,
  workspaceId: string,
  rows: readonly SearchRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await queriesOf(db).query({ ...put, values: [...columnValues(columns, rows), workspaceId] });
}

export async function readTexts(
  db: Kysely<Tables>,
  workspaceId: string,
  leadNumbers: readonly number[],
): Promise<Map<number, SearchTexts>> {
  if (leadNumbers.length === 0) return new Map();
  const { rows } = await sql<SearchTexts & { number: number }>`
    select lead_number as number, text, digits from lead_search
    where workspace_id = ${workspaceId} and lead_number = any(${leadNumbers}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** Returns the texts of the deleted rows. */
export async function deleteRows(
  db: Kysely<Tables>,
  workspaceId: string,
  leadNumbers: readonly number[],
): Promise<SearchTexts[]> {
  if (leadNumbers.length === 0) return [];
  const { rows } =
    await sql<SearchTexts>`delete from lead_search where workspace_id = ${workspaceId}
    and lead_number = any(${leadNumbers}::bigint[]) returning text, digits`.execute(db);
  return rows;
}

/** Removes the rows of purged leads, which no later batch could read. */
export async function removeSearchRows(
  db: Kysely<Tables>,
  workspaceId: string,
  leadNumbers: readonly number[],
): Promise<void> {
  const before = await deleteRows(db, workspaceId, leadNumbers);
  await countGrams(db, 'lead_search_counts', workspaceId, { before, after: [] });
}

export async function clearLeadSearch(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await db.deleteFrom('lead_search').where('workspace_id', '=', workspaceId).execute();
  await db.deleteFrom('lead_search_counts').where('workspace_id', '=', workspaceId).execute();
}
