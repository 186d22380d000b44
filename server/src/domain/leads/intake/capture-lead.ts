// The one verb for every way in. Leads that arrive together share a transaction, and an answer is
// given only after that transaction is durable.
import { createBatcher } from '../../../platform/batcher.ts';
import type { CaptureRequest, CaptureResult } from './capture.ts';
import { createCaptureBatch } from './capture-batch.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { captureUnderLock } from './capture-under-lock.ts';
import { createIsolatedCapture } from './isolated-capture.ts';
import { createLeadNumbers } from './lead-numbers.ts';
import { type Prepared, prepareCapture } from './prepare-capture.ts';

export type CaptureLead = <Outcome = never>(
  request: CaptureRequest<Outcome>,
) => Promise<CaptureResult<Outcome>>;

interface CaptureLeadDeps extends Omit<CaptureDeps, 'numbers'> {
  /** Told how many leads shared a transaction. */
  onBatch?: (leads: number) => void;
}

const size = 128;
// The leads of others should not wait for more of them to be written.
const maxSharedNames = 10;
const maxSharedUndefinedFields = 10;

export function createCaptureLead(options: CaptureLeadDeps): CaptureLead {
  const deps = { ...options, numbers: createLeadNumbers() };
  const isolated = createIsolatedCapture({
    size,
    capture: (batch) => captureUnderLock(deps, batch),
    onBatch: deps.onBatch,
  });
  const shared = createBatcher<Prepared, CaptureResult<unknown>>({
    size,
    concurrency: 2,
    minConcurrentSize: 24,
    onRun: deps.onBatch,
    run: createCaptureBatch(deps, isolated),
  });
  return async <Outcome>(request: CaptureRequest<Outcome>) => {
    const catalog = await deps.catalogs.any(request.workspaceId, deps.intake);
    // A batch passes on the outcomes of its hooks as they are; the caller alone knows their type.
    const lead = prepareCapture(request as CaptureRequest<unknown>, catalog);
    const isApart =
      lead.newNames > maxSharedNames ||
      lead.undefinedFields > maxSharedUndefinedFields ||
      isolated.has(request.workspaceId);
    const way = isApart ? isolated : shared;
    return (await way.add(lead)) as CaptureResult<Outcome>;
  };
}
