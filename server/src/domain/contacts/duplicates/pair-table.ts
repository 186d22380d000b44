// The pairs of contacts that resemble each other. A pair is stored once, the smaller id first.
import { type Kysely, sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import { arrayLiteral, type Column, columnValues } from '../../../platform/database/rows.ts';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Pair } from './group-pairs.ts';

type PairRow = Pair & { workspaceId: string };

const columns: Column<PairRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ workspaceId }) => workspaceId },
  { name: 'contact_id', type: 'uuid', cell: ({ one }) => one },
  { name: 'other_id', type: 'uuid', cell: ({ other }) => other },
  { name: 'score', type: 'integer', cell: ({ score }) => score },
  { name: 'reasons', type: 'text', cell: ({ reasons }) => arrayLiteral(reasons) },
];
const insert = {
  name: 'insert-duplicate-pairs',
  text: `insert into duplicate_pairs (workspace_id, contact_id, other_id, score, reasons)
    select workspace_id, contact_id, other_id, score, reasons::text[]
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::text[])
      as input(workspace_id, contact_id, other_id, score, reasons)`,
};

/** Replaces the pairs of these contacts, and returns all contacts whose pairs may have changed. */
export async function replacePairs(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
  pairs: readonly Pair[],
): Promise<Set<string>> {
  const touched = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  for (const column of ['contact_id', 'other_id']) {
    const { rows } = await sql<{ one: string; other: string }>`
      delete from duplicate_pairs where workspace_id = ${workspaceId}
        and ${sql.ref(column)} = any(${contactIds}::uuid[])
      returning contact_id as one, other_id as other`.execute(db);
    for (const { one, other } of rows) touched.add(one).add(other);
  }
  if (pairs.length > 0) {
    const rows = pairs.map((pair) => ({ ...pair, workspaceId }));
    await queriesOf(db).query({ ...insert, values: columnValues(columns, rows) });
  }
  return touched;
}

/** All pairs among these contacts. */
export async function readPairs(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select contact_id as one, other_id as other, score, reasons from duplicate_pairs
    where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
      and other_id = any(${contactIds}::uuid[])`.execute(db);
  return rows;
}
