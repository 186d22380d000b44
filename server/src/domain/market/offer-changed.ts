// The offer has other terms by now than those that a lead was judged by: the lead is not made.
import type { CaptureResult } from '../leads/intake/capture.ts';

/** A batch that this ends is made again one lead at a time: nobody else's lead is concerned. */
export class OfferChanged extends Error {
  override name = 'OfferChanged';
}

/** Undefined when the lead was not made since its offer had changed. */
export async function unlessOfferChanged<Outcome>(
  captured: Promise<CaptureResult<Outcome>>,
): Promise<CaptureResult<Outcome> | undefined> {
  try {
    const result = await captured;
    return result.kind === 'failed' && isOfferChanged(result.error) ? undefined : result;
  } catch (error) {
    if (isOfferChanged(error)) return undefined;
    throw error;
  }
}

function isOfferChanged(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof OfferChanged || isOfferChanged(error.cause);
}
