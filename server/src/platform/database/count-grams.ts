// The number of records of a workspace that have each gram. The projection that writes the search texts
// updates the counts in the same transaction.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { gramsOf, type SearchTexts } from './grams.ts';
import type { BoundValue } from './hide-from-planner.ts';
import type { Tables } from './schema.gen.ts';

type CountsTable = 'lead_search_counts' | 'contact_search_counts';

/** The text of an array, for a column of arrays: PostgreSQL cannot nest arrays of different lengths. */
export const gramsLiteral = (grams: readonly number[]): string => `{${grams.join()}}`;

/** The number of records with one of these grams, as of the checkpoint of the projection. */
export const countOfGrams = (
  table: CountsTable,
  workspaceId: BoundValue,
  grams: readonly number[],
): RawBuilder<number> =>
  sql<number>`coalesce((select sum(c.count) from ${sql.table(table)} c
    where c.workspace_id = ${workspaceId}
      and c.gram = any(${gramsLiteral(grams)}::smallint[]))::bigint, 0)`;

/** Replaces the search texts `before` by `after` in the counts. Call it once per transaction. */
export async function countGrams(
  db: Kysely<Tables>,
  table: CountsTable,
  workspaceId: string,
  { before, after }: { before: readonly SearchTexts[]; after: readonly SearchTexts[] },
): Promise<void> {
  const changes = new Map<number, number>();
  const add = (texts: SearchTexts, by: 1 | -1) => {
    for (const gram of gramsOf(texts)) changes.set(gram, (changes.get(gram) ?? 0) + by);
  };
  for (const texts of before) add(texts, -1);
  for (const texts of after) add(texts, 1);
  const changed = [...changes].filter(([, change]) => change !== 0);
  if (changed.length === 0) return;
  // Sorted, so that two writers lock the rows in the same order and cannot deadlock.
  await sql`
    insert into ${sql.table(table)} as c (workspace_id, gram, count)
    select ${workspaceId}, g.gram, g.change from unnest(${changed.map(([gram]) => gram)}::smallint[],
      ${changed.map(([, change]) => change)}::bigint[]) as g(gram, change) order by g.gram
    on conflict (workspace_id, gram) do update set count = c.count + excluded.count`.execute(db);
}
