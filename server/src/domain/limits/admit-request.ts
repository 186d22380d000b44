// Admits requests that create no lead. One statement counts all requests that arrive in one tick of
// the event loop.
import type { Pool } from 'pg';
import { createBatcher } from '../../platform/batcher.ts';
import { countRequests } from './count-requests.ts';
import { type Admission, distributeGrants, windowOf } from './rate-window.ts';

/** With `counted` false it only reads the window. Resolves to null when the key is invalid. */
export type AdmitRequest = (keyId: string, counted: boolean) => Promise<Admission | null>;

interface PendingRequest {
  keyId: string;
  counted: boolean;
}

export function createAdmitRequest(pool: Pool): AdmitRequest {
  const batcher = createBatcher<PendingRequest, Admission | null>({
    size: 500,
    concurrency: 1,
    async run(requests) {
      const perKey = new Map<string, number>();
      for (const { keyId, counted } of requests) {
        perKey.set(keyId, (perKey.get(keyId) ?? 0) + (counted ? 1 : 0));
      }
      const grants = await countRequests(pool, perKey);
      const admissions = distributeGrants(
        requests.filter(({ counted }) => counted).map(({ keyId }) => keyId),
        grants,
      );
      let next = 0;
      return requests.map(({ keyId, counted }) => {
        if (counted) return admissions[next++] ?? null;
        const grant = grants.get(keyId);
        return grant ? { allowed: true, window: windowOf(grant) } : null;
      });
    },
  });
  return (keyId, counted) => batcher.add({ keyId, counted });
}
