// Admits requests that create no lead. One statement counts all requests that arrive in one tick of
// the event loop.
import type { Pool } from 'pg';
import { createBatcher } from '../../platform/batcher.ts';
import { countRequests } from './count-requests.ts';
import { type Admission, admitRequests, countPerKey, type RateRequest } from './rate-window.ts';

/**
 * With `counted` false it only reads the window; `scope` is the one that the request needs. Resolves
 * to null when the key is invalid.
 */
export type AdmitRequest = (
  keyId: string,
  counted: boolean,
  scope?: string | null,
) => Promise<Admission | null>;

export function createAdmitRequest(pool: Pool): AdmitRequest {
  const batcher = createBatcher<RateRequest, Admission | null>({
    size: 500,
    concurrency: 1,
    async run(requests) {
      return admitRequests(requests, await countRequests(pool, countPerKey(requests)));
    },
  });
  return (keyId, counted, scope = null) => batcher.add({ keyId, scope, counted });
}
