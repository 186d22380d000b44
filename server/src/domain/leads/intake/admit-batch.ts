// Applies the rate limits to a batch: which requests count, and which are admitted. Pure.
import {
  type Admission,
  distributeGrants,
  type Grant,
  windowOf,
} from '../../limits/rate-window.ts';
import { nameOf } from './idempotency-records.ts';
import type { Prepared } from './prepare-capture.ts';

export interface RateCharges {
  /** The number of requests to count for each key; 0 only reads its window. */
  perKey: Map<string, number>;
  /** Whether each request of the batch counts, by its index. */
  isCharged: boolean[];
}

/** Whether the idempotency records must be known first to decide which requests count. */
export function dependsOnRecords(batch: readonly Prepared[]): boolean {
  return batch.some(({ request }) => request.idempotency && request.key?.counts === 'leads');
}

/** `recorded` has the indexes of requests with an idempotency record. */
export function rateChargesOf(
  batch: readonly Prepared[],
  recorded: { has: (index: number) => boolean },
): RateCharges {
  const seen = new Set<string>();
  const isCharged = batch.map(({ request }, index) => {
    const { key, idempotency } = request;
    if (key === null) return false;
    if (key.counts === 'requests' || idempotency === undefined) return true;
    // For a key that counts only leads, a replayed response is free.
    const name = nameOf(idempotency);
    const first = !recorded.has(index) && !seen.has(name);
    seen.add(name);
    return first;
  });
  const perKey = new Map<string, number>();
  for (const [index, { request }] of batch.entries()) {
    if (request.key === null) continue;
    const { id } = request.key;
    perKey.set(id, (perKey.get(id) ?? 0) + (isCharged[index] ? 1 : 0));
  }
  return { perKey, isCharged };
}

/** The admission of each request: null without a key, or for a key that is no longer valid. */
export function admitBatch(
  batch: readonly Prepared[],
  { isCharged }: RateCharges,
  grants: Map<string, Grant>,
): (Admission | null)[] {
  const chargedKeys: string[] = [];
  for (const [index, { request }] of batch.entries()) {
    if (isCharged[index] && request.key) chargedKeys.push(request.key.id);
  }
  const admissions = distributeGrants(chargedKeys, grants);
  let next = 0;
  return batch.map(({ request }, index) => {
    if (request.key === null) return null;
    if (isCharged[index]) return admissions[next++] ?? null;
    const grant = grants.get(request.key.id);
    return grant ? { allowed: true, window: windowOf(grant) } : null;
  });
}
