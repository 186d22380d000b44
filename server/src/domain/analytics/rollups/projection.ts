// The read model that analytics are read from: how often each thing happened on each day and in each
// month. A query waits until it has caught up with the log.
import { sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { catchUp } from '../../events/projections/catch-up.ts';
import type { Projection } from '../../events/projections/projection.ts';
import { applyBatch } from './apply-batch.ts';
import { deleteRollups } from './rollups-table.ts';

export const analyticsRollups: Projection = {
  name: 'analytics-rollups',
  version: 1,
  // A day begins at another moment in another time zone.
  variant: (workspaceId) => sql`(select time_zone from workspaces where id = ${workspaceId})`,
  // The process serves no request while it adds up a batch, so one takes some 30 ms.
  batchSize: 4_000,
  maxLag: 40_000,
  refusal: {
    message: 'The figures are still being counted. Ask again in a few seconds.',
    retryAfterSeconds: 10,
  },
  clear: (db, workspaceId) => deleteRollups(queriesOf(db), workspaceId),
  applyBatch,
};

/** The catalog by which the rollups are to be read, once these have caught up with the log. */
export async function catchUpRollups(deps: ReadDeps, workspaceId: string): Promise<Catalog> {
  const { database, catalogs } = deps;
  const { catalogVersion } = await catchUp(database, analyticsRollups, workspaceId);
  return catalogs.at(workspaceId, catalogVersion, database.pool);
}
