// When one lead breaks a batch, captures each lead again by itself, so that this lead fails alone.
import { isConflict, isLockTimeout, isUnavailable } from '../../../platform/database/errors.ts';
import { DomainError } from '../../errors.ts';
import type { CaptureResult } from './capture.ts';
import type { Prepared } from './prepare-capture.ts';

type Result = CaptureResult<unknown>;

/** A result is a promise if its lead waits for something that the others do not wait for. */
export type CaptureBatch = (batch: readonly Prepared[]) => Promise<(Result | Promise<Result>)[]>;

export async function splitOnFailure(
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
  // After one lead has waited in vain for the lock of its workspace, its others fail without
  // waiting.
  const lockTimeouts = new Map<string, unknown>();
  for (const lead of batch) {
    const { workspaceId } = lead.request;
    try {
      if (lockTimeouts.has(workspaceId)) throw lockTimeouts.get(workspaceId);
      results.push(...(await capture([lead])).map(markHandled));
    } catch (error) {
      if (isLockTimeout(error)) lockTimeouts.set(workspaceId, error);
      results.push(failed(error));
    }
  }
  return results;
}

/**
 * Avoids an unhandled rejection: the caller awaits the promise only after the rest of the batch.
 */
function markHandled(result: Result | Promise<Result>): Result | Promise<Result> {
  if (result instanceof Promise) result.catch(() => {});
  return result;
}

function failed(error: unknown): Result {
  if (isLockTimeout(error)) return lockedTooLong();
  const refused =
    isUnavailable(error) || isConflict(error)
      ? new DomainError('unavailable', 'The lead cannot be stored at the moment. Try again.', {
          retryAfterSeconds: 2,
          cause: error,
        })
      : new DomainError('internal', 'The lead could not be stored.', { cause: error });
  return { kind: 'failed', error: refused, window: null };
}

export function lockedTooLong(): Result {
  const message = 'Another change of the workspace is taking long. Try again.';
  const error = new DomainError('unavailable', message, { retryAfterSeconds: 2 });
  return { kind: 'failed', error, window: null };
}
