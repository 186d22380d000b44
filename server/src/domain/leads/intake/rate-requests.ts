// The requests of a batch as the rate limits see them. Pure.
import type { RateRequest } from '../../limits/rate-window.ts';
import { nameOf } from './idempotency-records.ts';
import type { Prepared } from './prepare-capture.ts';

/** Whether the idempotency records must be known first to decide which requests count. */
export function dependsOnRecords(batch: readonly Prepared[]): boolean {
  return batch.some(({ request }) => request.idempotency && request.key?.counts === 'leads');
}

const scope = 'write:leads';

/** `recorded` has the indexes of requests with an idempotency record. */
export function rateRequestsOf(
  batch: readonly Prepared[],
  recorded: { has: (index: number) => boolean },
): RateRequest[] {
  const seen = new Set<string>();
  return batch.map(({ request: { key, idempotency } }, index) => {
    if (key === null) return { keyId: null, scope, counted: false };
    const keyId = key.id;
    if (key.counts === 'requests' || idempotency === undefined) {
      return { keyId, scope, counted: true };
    }
    // For a key that counts only leads, a replayed response is free.
    const name = nameOf(idempotency);
    const counted = !recorded.has(index) && !seen.has(name);
    seen.add(name);
    return { keyId, scope, counted };
  });
}
