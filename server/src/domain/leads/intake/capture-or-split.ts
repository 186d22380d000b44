// Whatever one lead of a batch broke, each is captured again by itself, so that that one fails alone.
import { isConflict, isLockTimeout, isUnavailable } from '../../../platform/database/errors.ts';
import { DomainError } from '../../errors.ts';
import type { CaptureResult } from './capture.ts';
import type { Prepared } from './prepare-capture.ts';

type Result = CaptureResult<unknown>;

/** A result is a promise where its lead waits for something that the others do not wait for. */
export type CaptureBatch = (batch: readonly Prepared[]) => Promise<(Result | Promise<Result>)[]>;

export async function captureOrSplit(
  capture: CaptureBatch,
  batch: readonly Prepared[],
): ReturnType<CaptureBatch> {
  try {
    return await capture(batch);
  } catch (error) {
    if (batch.length === 1 || isUnavailable(error)) throw error;
    return captureEach(capture, batch);
  }
}

async function captureEach(
  capture: CaptureBatch,
  batch: readonly Prepared[],
): ReturnType<CaptureBatch> {
  const results: (Result | Promise<Result>)[] = [];
  // One lead waits for the lock of its workspace; the others would wait as long, one after another.
  const lockTimeouts = new Map<string, unknown>();
  for (const lead of batch) {
    const { workspaceId } = lead.request;
    try {
      if (lockTimeouts.has(workspaceId)) throw lockTimeouts.get(workspaceId);
      results.push(...(await capture([lead])).map(handled));
    } catch (error) {
      if (isLockTimeout(error)) lockTimeouts.set(workspaceId, error);
      results.push(failed(error));
    }
  }
  return results;
}

/** The caller awaits the promise only after the rest of the batch; it may reject before. */
function handled(result: Result | Promise<Result>): Result | Promise<Result> {
  if (result instanceof Promise) result.catch(() => {});
  return result;
}

function failed(error: unknown): Result {
  if (isLockTimeout(error)) return lockedTooLong();
  const refused =
    isUnavailable(error) || isConflict(error)
      ? new DomainError('unavailable', 'The lead cannot be stored just now. Try again.', {
          retryAfterSeconds: 2,
          cause: error,
        })
      : new DomainError('internal', 'The lead could not be stored.', { cause: error });
  return { kind: 'failed', error: refused, window: null };
}

export function lockedTooLong(): Result {
  const message = 'Another change of the workspace takes long just now. Try again.';
  const error = new DomainError('unavailable', message, { retryAfterSeconds: 2 });
  return { kind: 'failed', error, window: null };
}
