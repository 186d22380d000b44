import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { searchTermOf } from '../../../platform/database/substring-search.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import { leadSearch } from './projection.ts';
import { matchesPart, searchTables } from './search-queries.ts';

/** The numbers of all leads that contain the text, including what was written until now. */
export async function foundNumbers(
  database: Database,
  workspaceId: string,
  text: string,
  { archived }: { archived: boolean },
): Promise<number[]> {
  const term = searchTermOf(text);
  // lead_search excludes the trash, which is small enough to scan.
  const query = archived
    ? sql<Found>`select 0 as lag, array(select l.number from leads l
        where l.workspace_id = ${workspaceId} and l.deleted_at is not null
          and ${matchesPart(term)})::text[] as numbers`
    : sql<Found>`with ${searchTables(workspaceId, term, { maxFound: null, large: true })}
      select ${lagOf(leadSearch, workspaceId)} as lag, array(
        select number from certain union all
        select l.number from touched t cross join lateral (
          select * from leads where workspace_id = ${workspaceId} and id = t.id order by id limit 1
        ) l where l.deleted_at is null and ${matchesPart(term)})::text[] as numbers
      from workspace_counters w where w.workspace_id = ${workspaceId}`;
  const [found] = (await query.execute(database.kysely)).rows;
  if (found === undefined) return [];
  await refuseLagging(database, leadSearch, found.lag);
  return found.numbers.map(Number);
}

interface Found {
  lag: number;
  numbers: string[];
}
