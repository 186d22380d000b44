// Captures a batch of leads in one transaction: optimistically if possible, else under the lock.
// Results are built before the commit and returned after it.
import { isLockTimeout, isUnavailable } from '../../../platform/database/errors.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { canCaptureOptimistically, captureOptimistically } from './capture-optimistically.ts';
import { captureUnderLock, type WriteAlong } from './capture-under-lock.ts';
import { type BatchSlot, createInFlightBatches } from './in-flight-batches.ts';
import { findUnlocked, lockCounters, lockCountersWithTimeout } from './intake-queries.ts';
import type { IsolatedCapture } from './isolated-capture.ts';
import type { Prepared } from './prepare-capture.ts';
import { type CaptureBatch, splitOnFailure } from './split-on-failure.ts';

// After a conflict with another process, or with a rate limit that is used up, the next optimistic
// batches would fail, too.
const lockingPeriodMs = 500;

export interface BatchCapture {
  /** Of any workspaces, and one lead at a time if a lead breaks the batch. */
  each: CaptureBatch;
  /** All or none, with what is written along. */
  together: (
    batch: readonly Prepared[],
    writeAlong: WriteAlong,
  ) => Promise<CaptureResult<unknown>[]>;
}

export function createBatchCapture(deps: CaptureDeps, isolated: IsolatedCapture): BatchCapture {
  const inFlight = createInFlightBatches();
  let lockUntil = 0;

  async function tryOptimistically(
    batch: readonly Prepared[],
    slot: BatchSlot,
    writeAlong?: WriteAlong,
  ): Promise<CaptureResult<unknown>[] | null> {
    try {
      return await captureOptimistically(deps, batch, slot, writeAlong);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      lockUntil = performance.now() + lockingPeriodMs;
      return null;
    }
  }

  /**
   * Isolates the leads of workspaces that another writer keeps locked, so that the others do not
   * wait.
   */
  async function captureUnlocked(batch: readonly Prepared[]): ReturnType<CaptureBatch> {
    try {
      return await captureUnderLock(deps, batch, lockCountersWithTimeout);
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
    }
    const unlocked = await unlockedOf(deps, batch);
    const rest = batch.filter(({ request }) => unlocked.has(request.workspaceId));
    // The lock has been released in the meantime.
    if (rest.length === batch.length) return captureUnderLock(deps, batch);
    for (const { request } of batch) {
      if (!unlocked.has(request.workspaceId)) isolated.isolate(request.workspaceId);
    }
    const captured = rest.length === 0 ? [] : await captureUnlocked(rest);
    const results = new Map(rest.map((lead, index) => [lead, captured[index]]));
    return batch.map((lead) => results.get(lead) ?? isolated.add(lead));
  }

  async function capture<Result>(
    batch: readonly Prepared[],
    underLock: () => Promise<Result[]>,
    writeAlong?: WriteAlong,
  ): Promise<(Result | CaptureResult<unknown>)[]> {
    const isOptimistic = performance.now() >= lockUntil && canCaptureOptimistically(batch);
    const slot = await inFlight.enter(batch, !isOptimistic);
    try {
      const results = isOptimistic ? await tryOptimistically(batch, slot, writeAlong) : null;
      if (results !== null) return results;
      await slot.switchToLocking();
      return await underLock();
    } finally {
      slot.end();
    }
  }

  return {
    each: (batch) => capture(batch, () => splitOnFailure(captureUnlocked, batch)),
    together: (batch, writeAlong) =>
      capture(batch, () => captureUnderLock(deps, batch, lockCounters, writeAlong), writeAlong),
  };
}

async function unlockedOf(
  { intake }: CaptureDeps,
  batch: readonly Prepared[],
): Promise<ReadonlySet<string>> {
  const workspaces = [...new Set(batch.map(({ request }) => request.workspaceId))];
  const { rows } = await intake.query<{ workspaceId: string }>({
    ...findUnlocked,
    values: [workspaces],
  });
  return new Set(rows.map(({ workspaceId }) => workspaceId));
}
