// Admission of a request that makes no lead. What arrives in one turn of the event loop is counted
// by one statement.
import type { Pool } from 'pg';
import { createBatcher } from '../../platform/batcher.ts';
import { countRequests } from './count-requests.ts';
import { type Admission, shareOut, windowOf } from './rate-window.ts';

/** `counted` false reads the window only. Null: the key is no longer valid. */
export type AdmitRequest = (keyId: string, counted: boolean) => Promise<Admission | null>;

interface Ask {
  keyId: string;
  counted: boolean;
}

export function createAdmitRequest(pool: Pool): AdmitRequest {
  const batcher = createBatcher<Ask, Admission | null>({
    size: 500,
    concurrency: 1,
    async run(asks) {
      const perKey = new Map<string, number>();
      for (const ask of asks) {
        perKey.set(ask.keyId, (perKey.get(ask.keyId) ?? 0) + (ask.counted ? 1 : 0));
      }
      const grants = await countRequests(pool, perKey);
      const admissions = shareOut(
        asks.filter((ask) => ask.counted).map((ask) => ask.keyId),
        grants,
      );
      let next = 0;
      return asks.map((ask) => {
        if (ask.counted) return admissions[next++] ?? null;
        const grant = grants.get(ask.keyId);
        return grant ? { allowed: true, window: windowOf(grant) } : null;
      });
    },
  });
  return (keyId, counted) => batcher.add({ keyId, counted });
}
