// A page far down the plain list: the counts of days and hours tell in which hour it begins, so
// that the leads before that hour need not be walked through.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { ChosenLeads } from './lead-filter.ts';
import type { LeadOrder } from './lead-order.ts';

/** Leads fewer than these are walked through as quickly. */
const worthwhile = 1_000;

export interface Skip {
  chosen: ChosenLeads;
  skipped: number;
}

export async function skipLeads(
  { database }: { database: Database },
  workspaceId: string,
  { sort, direction }: LeadOrder,
  { chosen, skipped }: Skip,
): Promise<Skip> {
  const { none, archived, ...filters } = chosen;
  const plain = sort === 'created_at' && !none && !archived && Object.keys(filters).length === 0;
  if (!plain || skipped < worthwhile) return { chosen, skipped };
  const read = async (kind: 'day' | 'hour', within: string, skip: number) => {
    const { rows } = await sql<{ value: string; count: number }>`
      select value, count from lead_counts
      where workspace_id = ${workspaceId} and kind = ${kind} and value like ${`${within}%`}
      order by value ${sql.raw(direction)}`.execute(database.kysely);
    return placeOf(rows, skip);
  };
  const day = await read('day', '', skipped);
  if (day === undefined) return { chosen, skipped };
  const hour = await read('hour', day.value, day.rest);
  if (hour === undefined) return { chosen, skipped };
  const from = new Date(`${hour.value}:00:00.000Z`);
  const bound =
    direction === 'asc'
      ? { createdFrom: from }
      : { createdBefore: new Date(from.getTime() + 3_600_000) };
  return { chosen: { ...chosen, ...bound }, skipped: hour.rest };
}

/** Among which of these the one with so many before it is, and how many of its own are before. */
export function placeOf(
  counts: readonly { value: string; count: number }[],
  skipped: number,
): { value: string; rest: number } | undefined {
  let rest = skipped;
  for (const { value, count } of counts) {
    if (rest < count) return { value, rest };
    rest -= count;
  }
  return undefined;
}
