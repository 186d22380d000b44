// Which requests of a batch are counted in the windows of their keys, and who is admitted. Pure.
import {
  type Admission,
  distributeGrants,
  type Grant,
  windowOf,
} from '../../limits/rate-window.ts';
import { nameOf } from './idempotency-records.ts';
import type { Prepared } from './prepare-capture.ts';

export interface Asks {
  /** How many requests each key asks for; none where it only wants to know its window. */
  perKey: Map<string, number>;
  /** Whether a request is counted, by its place in the batch. */
  counted: boolean[];
}

/** Whether answers that were given before must be known to tell who is counted. */
export function dependsOnRecords(batch: readonly Prepared[]): boolean {
  return batch.some(({ request }) => request.idempotency && request.key?.counts === 'leads');
}

/** `answered` has the places of those that were answered before. */
export function asksOf(
  batch: readonly Prepared[],
  answered: { has: (index: number) => boolean },
): Asks {
  const seen = new Set<string>();
  const counted = batch.map(({ request }, index) => {
    const { key, idempotency } = request;
    if (key === null) return false;
    if (key.counts === 'requests' || idempotency === undefined) return true;
    // Where only leads count, an answer given before is free.
    const place = nameOf(idempotency);
    const first = !answered.has(index) && !seen.has(place);
    seen.add(place);
    return first;
  });
  const perKey = new Map<string, number>();
  for (const [index, { request }] of batch.entries()) {
    if (request.key === null) continue;
    const { id } = request.key;
    perKey.set(id, (perKey.get(id) ?? 0) + (counted[index] ? 1 : 0));
  }
  return { perKey, counted };
}

/** An admission for each of the batch: null for a key that is no longer valid, or for none. */
export function admitBatch(
  batch: readonly Prepared[],
  { counted }: Asks,
  grants: Map<string, Grant>,
): (Admission | null)[] {
  const askers: string[] = [];
  for (const [index, { request }] of batch.entries()) {
    if (counted[index] && request.key) askers.push(request.key.id);
  }
  const admissions = distributeGrants(askers, grants);
  let next = 0;
  return batch.map(({ request }, index) => {
    if (request.key === null) return null;
    if (counted[index]) return admissions[next++] ?? null;
    const grant = grants.get(request.key.id);
    return grant ? { allowed: true, window: windowOf(grant) } : null;
  });
}
