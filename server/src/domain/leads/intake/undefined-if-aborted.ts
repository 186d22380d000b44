// A capture hook that finds in the transaction that the lead must not be created throws an error of
// its own class. The batch is then captured again one lead at a time, so only that lead fails.
import type { CaptureResult } from './capture.ts';

type ErrorClass = abstract new (...args: never[]) => Error;

/** Undefined when the hook aborted the capture with an error of this class. */
export async function undefinedIfAborted<Outcome>(
  captured: Promise<CaptureResult<Outcome>>,
  reason: ErrorClass,
): Promise<CaptureResult<Outcome> | undefined> {
  try {
    const result = await captured;
    return result.kind === 'failed' && isCausedBy(result.error, reason) ? undefined : result;
  } catch (error) {
    if (isCausedBy(error, reason)) return undefined;
    throw error;
  }
}

function isCausedBy(error: unknown, reason: ErrorClass): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  return error instanceof reason || isCausedBy(cause, reason);
}
