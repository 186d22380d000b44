// Writes what leads are searched by, and with it how many leads have each gram.
import { type Kysely, sql } from 'kysely';
import { countGrams, gramsLiteral } from '../../../platform/database/count-grams.ts';
import { pairsOf, type SearchTexts } from '../../../platform/database/grams.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { executeOf } from '../counts/keep-counts.ts';
import { type Searched, searchText } from './search-text.ts';

export interface SearchedLead extends Searched {
  number: number;
  created_at: Date;
  deleted_at: Date | null;
}

interface SearchRow extends SearchTexts {
  workspaceId: string;
  lead: SearchedLead;
}

const counts = 'lead_search_counts';
const columns: Column<SearchRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'lead_number', type: 'bigint', cell: ({ lead }) => lead.number },
  {
    name: 'lead_created_at',
    type: 'timestamptz',
    cell: ({ lead }) => lead.created_at.toISOString(),
  },
  { name: 'text', type: 'text', cell: ({ text }) => text },
  { name: 'digits', type: 'text', cell: ({ digits }) => digits },
  { name: 'pairs', type: 'text', cell: (row) => gramsLiteral(pairsOf(row)) },
];
const put = `
insert into lead_search (${columns.map(({ name }) => name).join(', ')})
select workspace_id, lead_number, lead_created_at, text, digits, pairs::smallint[]
from ${unnestText(columns, 'given')}
on conflict (workspace_id, lead_number) do update
set text = excluded.text, digits = excluded.digits, pairs = excluded.pairs`;

/** Leads as they are now; those in the trash are removed. */
export async function writeSearchRows(
  db: Kysely<Tables>,
  workspaceId: string,
  leads: readonly SearchedLead[],
): Promise<void> {
  const trashed = leads.filter(({ deleted_at }) => deleted_at !== null);
  const removed = await deleteRows(
    db,
    workspaceId,
    trashed.map(({ number }) => number),
  );
  const kept = leads.filter(({ deleted_at }) => deleted_at === null);
  const before = await textsOf(
    db,
    workspaceId,
    kept.map(({ number }) => number),
  );
  const rows = kept
    .map((lead) => ({ workspaceId, lead, ...searchText(lead) }))
    .filter((row) => !isSame(row, before.get(row.lead.number)));
  if (rows.length > 0) await executeOf(db)(put, columnValues(columns, rows));
  const replaced = rows
    .map(({ lead }) => before.get(lead.number))
    .filter((texts) => texts !== undefined);
  await countGrams(db, counts, workspaceId, { before: [...removed, ...replaced], after: rows });
}

export async function removeSearchRows(
  db: Kysely<Tables>,
  workspaceId: string,
  leadNumbers: readonly number[],
): Promise<void> {
  const removed = await deleteRows(db, workspaceId, leadNumbers);
  await countGrams(db, counts, workspaceId, { before: removed, after: [] });
}

async function deleteRows(
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

const isSame = ({ text, digits }: SearchTexts, other: SearchTexts | undefined): boolean =>
  other !== undefined && text === other.text && digits === other.digits;

async function textsOf(
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
