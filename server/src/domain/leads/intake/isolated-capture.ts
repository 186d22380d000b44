// Captures leads apart from the shared batches, one workspace a batch: the leads of a workspace
// that another writer keeps locked, and leads with many new names or undefined fields. No other
// lead waits for them.
import { createBatcher } from '../../../platform/batcher.ts';
import { createConcurrencyLimiter } from '../../../platform/concurrency-limiter.ts';
import { isLockTimeout } from '../../../platform/database/errors.ts';
import type { CaptureResult } from './capture.ts';
import type { Prepared } from './prepare-capture.ts';
import { type CaptureBatch, lockedTooLong, splitOnFailure } from './split-on-failure.ts';

/** The maximum number of intake connections that may wait for locks. */
export const maxIsolatedBatches = 4;
// A writer that keeps a workspace locked will probably lock it again soon.
const isolationMs = 500;

interface Waiting {
  lead: Prepared;
  since: number;
}

interface Lane {
  add: (waiting: Waiting) => Promise<CaptureResult<unknown>>;
  /** The number of leads that wait or are being captured. */
  leads: number;
  isolatedUntil: number;
  /** When the last batch that timed out at the lock started to wait. */
  waitedFrom: number;
}

export interface IsolatedCapture {
  /** Keeps all leads of the workspace out of shared batches for a while. */
  isolate: (workspaceId: string) => void;
  has: (workspaceId: string) => boolean;
  add: (lead: Prepared) => Promise<CaptureResult<unknown>>;
}

interface IsolatedCaptureOptions {
  size: number;
  capture: CaptureBatch;
  onBatch?: ((leads: number) => void) | undefined;
}

export function createIsolatedCapture({
  size,
  capture,
  onBatch,
}: IsolatedCaptureOptions): IsolatedCapture {
  const limit = createConcurrencyLimiter(maxIsolatedBatches);
  const lanes = new Map<string, Lane>();

  function laneOf(workspaceId: string): Lane {
    const open = lanes.get(workspaceId);
    if (open !== undefined) return open;
    const lane: Lane = {
      ...createBatcher<Waiting, CaptureResult<unknown>>({
        size,
        concurrency: 1,
        onRun: onBatch,
        run: (batch) => runBatch(lane, batch),
      }),
      leads: 0,
      isolatedUntil: Number.NEGATIVE_INFINITY,
      waitedFrom: Number.NEGATIVE_INFINITY,
    };
    lanes.set(workspaceId, lane);
    return lane;
  }

  async function runBatch(lane: Lane, batch: readonly Waiting[]): ReturnType<CaptureBatch> {
    // These leads have waited at least as long as the batch that timed out.
    const timedOut = batch.filter(({ since }) => since <= lane.waitedFrom);
    const rest = batch.slice(timedOut.length).map(({ lead }) => lead);
    const refused = timedOut.map(() => lockedTooLong());
    if (rest.length === 0) return refused;
    try {
      return [...refused, ...(await limit(() => splitOnFailure(noteTimeouts(lane), rest)))];
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      return batch.map(() => lockedTooLong());
    }
  }

  const noteTimeouts =
    (lane: Lane): CaptureBatch =>
    async (leads) => {
      const began = performance.now();
      try {
        return await capture(leads);
      } catch (error) {
        if (isLockTimeout(error)) lane.waitedFrom = began;
        throw error;
      }
    };

  return {
    isolate(workspaceId) {
      laneOf(workspaceId).isolatedUntil = performance.now() + isolationMs;
    },
    has(workspaceId) {
      const lane = lanes.get(workspaceId);
      if (lane === undefined) return false;
      const isIsolated = performance.now() < lane.isolatedUntil;
      if (!isIsolated && lane.leads === 0) lanes.delete(workspaceId);
      return isIsolated;
    },
    async add(lead) {
      const { workspaceId } = lead.request;
      const lane = laneOf(workspaceId);
      lane.leads += 1;
      try {
        return await lane.add({ lead, since: performance.now() });
      } finally {
        lane.leads -= 1;
      }
    },
  };
}
