// For readers, which show everything that was written before the request.
import type { Database } from '../../../platform/database/pool.ts';
import { DomainError } from '../../errors.ts';
import { type Projection, type StrictProjection, taskOf } from './projection.ts';
import { requestRun } from './request-run.ts';
import { type ProjectionRun, runProjection } from './run-projection.ts';

/** Applies the events up to now to the read model. Refuses when these are more than `maxLag`. */
export async function catchUp(
  database: Database,
  projection: StrictProjection,
  workspaceId: string,
): Promise<ProjectionRun> {
  const run = await catchUpIfNear(database, projection, workspaceId);
  return run.outcome === 'caught up' ? run : refuse(projection);
}

/**
 * For readers that show what the read model has by now when there are more than `maxLag` events to
 * apply. The background job then starts at once.
 */
export async function catchUpIfNear(
  database: Database,
  projection: Projection,
  workspaceId: string,
): Promise<ProjectionRun> {
  const { maxLag } = projection;
  const run = await runProjection(database, projection, workspaceId, { lease: 'wait', maxLag });
  if (run.outcome !== 'caught up') await requestRun(database, taskOf(projection));
  return run;
}

/** Refuses a read that would have to go through too many events, and starts the background job. */
export async function refuseLagging(
  database: Pick<Database, 'pool'>,
  projection: StrictProjection,
  lag: number,
): Promise<void> {
  if (lag <= projection.maxLag) return;
  await requestRun(database, taskOf(projection));
  refuse(projection);
}

function refuse({ refusal: { message, retryAfterSeconds } }: StrictProjection): never {
  throw new DomainError('unavailable', message, { retryAfterSeconds });
}
