// A page far down the plain list: the counts of days and hours tell in which hour it begins, so
// that the leads before that hour need not be walked through.
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
  { database: { pool } }: { database: Database },
  workspaceId: string,
  { sort, direction }: LeadOrder,
  { chosen, skipped }: Skip,
): Promise<Skip> {
  const { none, archived, ...filters } = chosen;
  const plain = sort === 'created_at' && !none && !archived && Object.keys(filters).length === 0;
  if (!plain || skipped < worthwhile) return { chosen, skipped };
  const { rows } = await pool.query<{ value: string; rest: number }>({
    ...hourOf[direction],
    values: [workspaceId, skipped],
  });
  const [hour] = rows;
  if (hour === undefined) return { chosen, skipped };
  const from = new Date(`${hour.value}:00:00.000Z`);
  const bound =
    direction === 'asc'
      ? { createdFrom: from }
      : { createdBefore: new Date(from.getTime() + 3_600_000) };
  return { chosen: { ...chosen, ...bound }, skipped: hour.rest };
}

/** The hour of the lead that has so many before it, and how many of these are of that hour. */
const hourInOrder = (way: 'asc' | 'desc') => ({
  name: `hour-of-lead-${way}`,
  text: `
with days as (
  select value, count, sum(count) over (order by value ${way})::bigint as through
  from lead_counts where workspace_id = $1 and kind = 'day'
), day as (
  select value, $2::bigint - (through - count) as rest
  from days where through > $2 order by value ${way} limit 1
), hours as (
  select h.value, h.count, d.rest, sum(h.count) over (order by h.value ${way})::bigint as through
  from day d join lead_counts h on h.workspace_id = $1 and h.kind = 'hour'
    and h.value >= d.value || 'T' and h.value < d.value || 'U'
)
select value, rest - (through - count) as rest
from hours where through > rest order by value ${way} limit 1`,
});
const hourOf = { asc: hourInOrder('asc'), desc: hourInOrder('desc') };
