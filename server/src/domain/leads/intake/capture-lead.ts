// The use case for every way of intake. Leads that arrive together share a transaction, and the
// result is returned only when that transaction is durable.
import { createBatcher } from '../../../platform/batcher.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { CaptureRequest, CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { createDryCapture } from './capture-dry.ts';
import type { IsolatedCapture } from './isolated-capture.ts';
import { type Prepared, prepareCapture } from './prepare-capture.ts';
import type { CaptureBatch } from './split-on-failure.ts';
import { type BusyMeter, yieldTo } from './yield-to-intake.ts';

export type CaptureLead = <Outcome = never>(
  request: CaptureRequest<Outcome>,
) => Promise<CaptureResult<Outcome>>;

interface CaptureLeadDeps {
  /** With dry runs. */
  database: Database;
  busy: BusyMeter;
  isolated: IsolatedCapture;
  captureBatch: CaptureBatch;
  /** Called with the number of leads that shared a transaction. */
  onBatch?: ((leads: number) => void) | undefined;
}

/** Of leads that share a transaction. */
export const maxBatch = 128;
// Larger than a batch of single leads, since nobody waits for one of these.
const yieldingSize = 256;
// A lead with more of them would delay the leads of other workspaces in its batch.
const maxSharedNames = 10;
const maxSharedUndefinedFields = 10;

export function createCaptureLead(
  deps: CaptureDeps,
  { database, busy, isolated, captureBatch, onBatch }: CaptureLeadDeps,
): CaptureLead {
  const shared = createBatcher<Prepared, CaptureResult<unknown>>({
    size: maxBatch,
    concurrency: 2,
    minConcurrentSize: 24,
    onRun: onBatch,
    run: busy.counting(captureBatch),
  });
  const yielding = createBatcher<Prepared, CaptureResult<unknown>>({
    size: yieldingSize,
    concurrency: 2,
    minConcurrentSize: 128,
    onRun: onBatch,
    run: yieldTo(busy, captureBatch),
  });
  const dryBatches = createDryCapture(deps, database, yieldingSize);
  return async <Outcome>(request: CaptureRequest<Outcome>) => {
    const catalog = await deps.catalogs.any(request.workspaceId, deps.intake);
    // A batch passes on the outcomes of its hooks as they are; the caller alone knows their type.
    const lead = prepareCapture(request as CaptureRequest<unknown>, catalog);
    const dry = dryBatches();
    // The request of a dry run was counted when it arrived.
    if (dry)
      return (await dry.add({
        ...lead,
        request: { ...lead.request, key: null },
      })) as CaptureResult<Outcome>;
    const isIsolated =
      lead.newNames > maxSharedNames ||
      lead.undefinedFields > maxSharedUndefinedFields ||
      isolated.has(request.workspaceId);
    const batches = isIsolated ? isolated : request.yields ? yielding : shared;
    return (await batches.add(lead)) as CaptureResult<Outcome>;
  };
}
