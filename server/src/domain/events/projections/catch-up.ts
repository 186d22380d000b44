// For readers, which show everything that was written before the request.
import type { Database } from '../../../platform/database/pool.ts';
import { DomainError } from '../../errors.ts';
import { type Projection, taskOf } from './projection.ts';
import { requestRun } from './request-run.ts';
import { type ProjectionRun, runProjection } from './run-projection.ts';

/** Applies the events up to now to the read model. Refuses when these are more than `maxLag`. */
export async function catchUp(
  database: Database,
  projection: Projection,
  workspaceId: string,
): Promise<ProjectionRun> {
  const { maxLag } = projection;
  const run = await runProjection(database, projection, workspaceId, { lease: 'wait', maxLag });
  return run.outcome === 'caught up' ? run : refuse(database, projection);
}

/** Refuses a read that would have to go through too many events, and starts the background job. */
export async function refuseLagging(
  database: Pick<Database, 'pool'>,
  projection: Projection,
  lag: number,
): Promise<void> {
  if (lag > projection.maxLag) await refuse(database, projection);
}

async function refuse(database: Pick<Database, 'pool'>, projection: Projection): Promise<never> {
  await requestRun(database, taskOf(projection));
  const { message, retryAfterSeconds } = projection.refusal;
  throw new DomainError('unavailable', message, { retryAfterSeconds });
}
