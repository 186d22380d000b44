// The one verb for every way in. Leads that arrive together share a transaction, and an answer is
// given only after that transaction is durable.
import type { Pool } from 'pg';
import { createBatcher } from '../../platform/batcher.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CatalogCache } from '../catalog/catalog-cache.ts';
import type { EventListener } from '../events/record-events.ts';
import type { CaptureRequest, CaptureResult } from './capture.ts';
import { captureBatch } from './capture-batch.ts';
import { type Prepared, prepareCapture } from './prepare-capture.ts';

export interface CaptureDeps {
  /** Connections for batches: see pipeline-pool.ts. */
  intake: Pool;
  catalogs: CatalogCache;
  listeners: readonly EventListener[];
  clock: Clock;
}

export type CaptureLead = <Outcome = never>(
  request: CaptureRequest<Outcome>,
) => Promise<CaptureResult<Outcome>>;

export function createCaptureLead(deps: CaptureDeps): CaptureLead {
  const batcher = createBatcher<Prepared, CaptureResult<unknown>>({
    size: 128,
    lanes: 2,
    worthwhile: 24,
    run: (batch) => captureBatch(deps, batch),
  });
  return async <Outcome>(request: CaptureRequest<Outcome>) => {
    const catalog = await deps.catalogs.any(request.workspaceId, deps.intake);
    // A batch keeps what its companions made as it is; only the one who asked knows its type.
    return (await batcher.add(
      prepareCapture(request as CaptureRequest<unknown>, catalog),
    )) as CaptureResult<Outcome>;
  };
}
