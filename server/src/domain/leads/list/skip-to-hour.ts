// Speeds up a page far down the unfiltered list: the counts of days and hours give the hour in
// which it starts, so the leads before that hour need not be scanned.
import type { Database } from '../../../platform/database/pool.ts';
import type { ResolvedFilter } from './lead-filter.ts';
import type { LeadOrder } from './lead-order.ts';

/** Scanning fewer leads is as fast. */
const minOffset = 1_000;

export interface Skip {
  filter: ResolvedFilter;
  offset: number;
}

export async function skipToHour(
  { database: { pool } }: { database: Database },
  workspaceId: string,
  { sort, direction }: LeadOrder,
  { filter, offset }: Skip,
): Promise<Skip> {
  const { none, archived, ...filters } = filter;
  const isUnfiltered =
    sort === 'created_at' && !none && !archived && Object.keys(filters).length === 0;
  if (!isUnfiltered || offset < minOffset) return { filter, offset };
  const { rows } = await pool.query<{ value: string; rest: number }>({
    ...hourQueries[direction],
    values: [workspaceId, offset],
  });
  const [hour] = rows;
  if (hour === undefined) return { filter, offset };
  const from = new Date(`${hour.value}:00:00.000Z`);
  const bound =
    direction === 'asc'
      ? { createdFrom: from }
      : { createdBefore: new Date(from.getTime() + 3_600_000) };
  return { filter: { ...filter, ...bound }, offset: hour.rest };
}

/** The hour of the lead at an offset, and the offset within that hour. */
const hourAtOffset = (direction: 'asc' | 'desc') => ({
  name: `hour-of-lead-${direction}`,
  text: `
with days as (
  select value, count, sum(count) over (order by value ${direction})::bigint as through
  from lead_counts where workspace_id = $1 and kind = 'day'
), day as (
  select value, $2::bigint - (through - count) as rest
  from days where through > $2 order by value ${direction} limit 1
), hours as (
  select h.value, h.count, d.rest, sum(h.count) over (order by h.value ${direction})::bigint as through
  from day d join lead_counts h on h.workspace_id = $1 and h.kind = 'hour'
    and h.value >= d.value || 'T' and h.value < d.value || 'U'
)
select value, rest - (through - count) as rest
from hours where through > rest order by value ${direction} limit 1`,
});
const hourQueries = { asc: hourAtOffset('asc'), desc: hourAtOffset('desc') };
