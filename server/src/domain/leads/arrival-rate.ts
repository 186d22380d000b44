import type { Database } from '../../platform/database/pool.ts';
import { countArrivals } from './count-arrivals.ts';

// A shorter time would take a burst for a stream.
const minWindowMs = 500;

/** Returns how many leads arrive a second, in all workspaces and processes. */
export function createArrivalRate(database: Pick<Database, 'kysely'>): () => Promise<number> {
  let before: { leads: number; at: number } | undefined;
  let perSecond = 0;
  return async () => {
    const at = performance.now();
    if (before !== undefined && at - before.at < minWindowMs) return perSecond;
    const leads = await countArrivals(database);
    if (before !== undefined) perSecond = ((leads - before.leads) * 1_000) / (at - before.at);
    before = { leads, at };
    return perSecond;
  };
}
