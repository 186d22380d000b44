// How far what leads are searched by is behind the log. A search looks at each lead that changed since,
// which is quick while these are few.
import { type RawBuilder, sql } from 'kysely';
import type { BoundValue } from '../../../platform/database/hide-from-planner.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { maxBehind, refuseBehind } from '../../events/refuse-behind.ts';

export const follower = 'lead-search';
export const followSearchTask = 'follow-lead-search';

/** The last event that lead_search knows of. */
export const followedTo = (workspaceId: BoundValue): RawBuilder<number> => sql<number>`coalesce((
  select f.seq from log_followers f
  where f.workspace_id = ${workspaceId} and f.name = ${follower}), 0)`;

/** Of the workspace counter `w`. */
export const behind = (workspaceId: BoundValue): RawBuilder<number> =>
  sql<number>`(w.last_event - ${followedTo(workspaceId)})`;

/** What a search found is not all of it when more than so many events were left out. */
export async function refuseFarBehind(
  database: Pick<Database, 'pool'>,
  events: number,
): Promise<void> {
  if (events > maxBehind) await refuseBehind(database, followSearchTask, 'leads');
}
