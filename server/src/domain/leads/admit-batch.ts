// Counts the requests of a batch in the windows of their keys.
import type { Queries } from '../../platform/database/queries.ts';
import { countRequests } from '../limits/count-requests.ts';
import { type Admission, shareOut, windowOf } from '../limits/rate-window.ts';
import type { Prepared } from './prepare-capture.ts';
import type { RememberedAnswer } from './remembered-answers.ts';

/** An admission for each of the batch: null for a key that is no longer valid. */
export async function admitBatch(
  connection: Queries,
  batch: readonly Prepared[],
  remembered: Promise<Map<number, RememberedAnswer>>,
): Promise<(Admission | null)[]> {
  // Where only leads count, an answer given before is free, so it must be known first.
  const waits = batch.some(({ request }) => request.remember && request.key?.counts === 'leads');
  const known = waits ? await remembered : new Map();
  const seen = new Set<string>();
  const asks = batch.map(({ request }, index) => {
    const { key, remember } = request;
    if (key === null) return false;
    if (key.counts === 'requests' || remember === undefined) return true;
    const place = `${key.id} ${remember.idempotencyKey}`;
    const first = !known.has(index) && !seen.has(place);
    seen.add(place);
    return first;
  });

  const perKey = new Map<string, number>();
  const askers: string[] = [];
  for (const [index, { request }] of batch.entries()) {
    if (request.key === null) continue;
    const { id } = request.key;
    perKey.set(id, (perKey.get(id) ?? 0) + (asks[index] ? 1 : 0));
    if (asks[index]) askers.push(id);
  }
  if (perKey.size === 0) return batch.map(() => null);
  const grants = await countRequests(connection, perKey);
  const admissions = shareOut(askers, grants);
  let next = 0;
  return batch.map(({ request }, index) => {
    if (request.key === null) return null;
    if (asks[index]) return admissions[next++] ?? null;
    const grant = grants.get(request.key.id);
    return grant ? { allowed: true, window: windowOf(grant) } : null;
  });
}
