// A capture hook that finds in the transaction that the lead must not be created throws an error of
// its own class. The batch is then captured again one lead at a time, so only that lead fails.
import type { CaptureResult } from './capture.ts';

type ErrorClass = abstract new (...given: never[]) => Error;

/** Undefined when the lead was not made for this reason. */
export async function unlessGivenUp<Outcome>(
  captured: Promise<CaptureResult<Outcome>>,
  reason: ErrorClass,
): Promise<CaptureResult<Outcome> | undefined> {
  try {
    const result = await captured;
    return result.kind === 'failed' && isFor(result.error, reason) ? undefined : result;
  } catch (error) {
    if (isFor(error, reason)) return undefined;
    throw error;
  }
}

function isFor(error: unknown, reason: ErrorClass): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  return error instanceof reason || isFor(cause, reason);
}
