// A batch of leads, in one transaction whatever their workspaces: ahead of the lock where that is
// possible, else behind it, and one lead at a time when one of them breaks the batch. What is told
// to the askers is made before the commit and given out after it.
import { isLockTimeout, isUnavailable } from '../../../platform/database/errors.ts';
import type { CaptureResult } from './capture.ts';
import type { CaptureDeps } from './capture-deps.ts';
import { canCaptureOptimistically, captureOptimistically } from './capture-optimistically.ts';
import { type CaptureBatch, captureOrSplit } from './capture-or-split.ts';
import { captureUnderLock } from './capture-under-lock.ts';
import { type BatchSlot, createInFlightBatches } from './in-flight-batches.ts';
import { findUnlocked, lockCountersSoon } from './intake-queries.ts';
import type { IsolatedCapture } from './isolated-capture.ts';
import type { Prepared } from './prepare-capture.ts';

// Whoever was disturbed once, by another process that writes to the same workspaces or by a window
// that is full, would soon be disturbed again.
const staysBehindMs = 500;

export function createCaptureBatch(deps: CaptureDeps, isolated: IsolatedCapture): CaptureBatch {
  const underWay = createInFlightBatches();
  let behindUntil = 0;

  async function goAhead(
    batch: readonly Prepared[],
    slot: BatchSlot,
  ): Promise<CaptureResult<unknown>[] | null> {
    try {
      return await captureOptimistically(deps, batch, slot);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      behindUntil = performance.now() + staysBehindMs;
      return null;
    }
  }

  /** The leads of workspaces that somebody keeps locked are isolated: the others do not wait. */
  async function captureUnlocked(batch: readonly Prepared[]): ReturnType<CaptureBatch> {
    try {
      return await captureUnderLock(deps, batch, lockCountersSoon);
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
    }
    const unlocked = await unlockedOf(deps, batch);
    const rest = batch.filter(({ request }) => unlocked.has(request.workspaceId));
    // The lock was let go of meanwhile.
    if (rest.length === batch.length) return captureUnderLock(deps, batch);
    for (const { request } of batch) {
      if (!unlocked.has(request.workspaceId)) isolated.isolate(request.workspaceId);
    }
    const captured = rest.length === 0 ? [] : await captureUnlocked(rest);
    const results = new Map(rest.map((lead, index) => [lead, captured[index]]));
    return batch.map((lead) => results.get(lead) ?? isolated.add(lead));
  }

  return async (batch) => {
    const ahead = performance.now() >= behindUntil && canCaptureOptimistically(batch);
    const slot = await underWay.enter(batch, !ahead);
    try {
      const results = ahead ? await goAhead(batch, slot) : null;
      if (results !== null) return results;
      await slot.stepBack();
      return await captureOrSplit(captureUnlocked, batch);
    } finally {
      slot.end();
    }
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
