// Whatever one lead of a batch broke, each is captured again by itself, so that that one fails alone.
import { isConflict, isUnavailable } from '../../../platform/database/errors.ts';
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
    const results: (Result | Promise<Result>)[] = [];
    for (const one of batch) results.push(...(await captureAlone(capture, one)));
    return results;
  }
}

async function captureAlone(capture: CaptureBatch, one: Prepared): ReturnType<CaptureBatch> {
  try {
    return await capture([one]);
  } catch (error) {
    const refused =
      isUnavailable(error) || isConflict(error)
        ? new DomainError('unavailable', 'The lead cannot be stored just now. Try again.', {
            retryAfterSeconds: 2,
            cause: error,
          })
        : new DomainError('internal', 'The lead could not be stored.', { cause: error });
    return [{ kind: 'failed', error: refused, window: null }];
  }
}
