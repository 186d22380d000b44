// A batch of leads, in one transaction whatever their workspaces: ahead of the lock where that is
// possible, else behind it, and one lead at a time when one of them breaks the batch. What is told
// to the askers is made before the commit and given out after it.
import { isUnavailable } from '../../../platform/database/errors.ts';
import { DomainError } from '../../errors.ts';
import type { CaptureResult } from './capture.ts';
import { canGoAhead, captureAhead } from './capture-ahead.ts';
import { captureBehindLock } from './capture-behind-lock.ts';
import type { CaptureDeps } from './capture-deps.ts';
import type { Prepared } from './prepare-capture.ts';
import { createUnderWay, type Place } from './under-way.ts';

export type CaptureBatch = (batch: readonly Prepared[]) => Promise<CaptureResult<unknown>[]>;

// Whoever was disturbed once, by another process that writes to the same workspaces or by a window
// that is full, would soon be disturbed again.
const staysBehindMs = 500;

export function createCaptureBatch(deps: CaptureDeps): CaptureBatch {
  const underWay = createUnderWay();
  let behindUntil = 0;

  async function goAhead(
    batch: readonly Prepared[],
    place: Place,
  ): Promise<CaptureResult<unknown>[] | null> {
    try {
      return await captureAhead(deps, batch, place);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      behindUntil = performance.now() + staysBehindMs;
      return null;
    }
  }

  return async (batch) => {
    const ahead = performance.now() >= behindUntil && canGoAhead(batch);
    const place = await underWay.enter(batch, !ahead);
    try {
      const results = ahead ? await goAhead(batch, place) : null;
      if (results !== null) return results;
      await place.stepBack();
      return await captureOrSplit(deps, batch);
    } finally {
      place.end();
    }
  };
}

async function captureOrSplit(
  deps: CaptureDeps,
  batch: readonly Prepared[],
): Promise<CaptureResult<unknown>[]> {
  try {
    return await captureBehindLock(deps, batch);
  } catch (error) {
    // Whatever one lead broke, each is now captured by itself, so that that one fails alone.
    if (batch.length === 1 || isUnavailable(error)) throw error;
    const results: CaptureResult<unknown>[] = [];
    for (const one of batch) results.push(...(await captureAlone(deps, one)));
    return results;
  }
}

async function captureAlone(deps: CaptureDeps, one: Prepared): Promise<CaptureResult<unknown>[]> {
  try {
    return await captureBehindLock(deps, [one]);
  } catch (error) {
    const refused = isUnavailable(error)
      ? new DomainError('unavailable', 'The database cannot be reached just now. Try again.', {
          retryAfterSeconds: 2,
          cause: error,
        })
      : new DomainError('internal', 'The lead could not be stored.', { cause: error });
    return [{ kind: 'failed', error: refused, window: null }];
  }
}
