// The projection for analytics: counts by day and by month. A query waits until the projection has
// caught up with the event log.
import { sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { catchUp } from '../../events/projections/catch-up.ts';
import type { StrictProjection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-batch.ts';
import { deleteRollups } from './rollups-table.ts';

export const analyticsRollups: StrictProjection = {
  name: 'analytics-rollups',
  version: 2,
  // Days begin at other times in another time zone.
  variant: (workspaceId) => sql`(select time_zone from workspaces where id = ${workspaceId})`,
  // Summing a batch blocks the event loop, so a batch takes about 30 ms.
  batchSize: 4_000,
  maxLag: 40_000,
  refusal: {
    message: 'The figures are still being counted. Ask again in a few seconds.',
    retryAfterSeconds: 10,
  },
  clear: (db, workspaceId) => deleteRollups(queriesOf(db), workspaceId),
  applyBatch,
};

/** The catalog for reading the rollups, once they have caught up with the log. */
export async function catchUpRollups(deps: ReadDeps, workspaceId: string): Promise<Catalog> {
  const { database, catalogs } = deps;
  const { catalogVersion } = await catchUp(database, analyticsRollups, workspaceId);
  return catalogs.at(workspaceId, catalogVersion, database.pool);
}
