// A fixed window of requests, and the distribution of a grant over the requests of a batch. Pure.

/** The state of a window after one request. */
export interface RateWindow {
  limit: number;
  remaining: number;
  /** When the window closes and the count restarts, by the clock of the database. */
  resetAt: Date;
  /** The seconds until then, which do not depend on the client's clock. */
  secondsLeft: number;
}

/** The grant of the database for all requests of one key in a batch. */
export interface Grant {
  /** The owner of the window: one key, or several keys that share it. */
  subject: string;
  quota: number;
  /** The used part of the quota, including this grant. */
  used: number;
  granted: number;
  resetAt: Date;
  secondsLeft: number;
}

export interface Admission {
  allowed: boolean;
  window: RateWindow;
}

/** The window after a grant. */
function windowOf({ quota, used, resetAt, secondsLeft }: Grant): RateWindow {
  return { limit: quota, remaining: Math.max(0, quota - used), resetAt, secondsLeft };
}

/** A request to admit; null for one without a key. One that does not count only reads the window. */
export interface RateRequest {
  keyId: string | null;
  counted: boolean;
}

/** The number of requests to count for each key; 0 only reads its window. */
export function countPerKey(requests: readonly RateRequest[]): Map<string, number> {
  const perKey = new Map<string, number>();
  for (const { keyId, counted } of requests) {
    if (keyId !== null) perKey.set(keyId, (perKey.get(keyId) ?? 0) + (counted ? 1 : 0));
  }
  return perKey;
}

/** Distributes the grants over the requests in order; null without a key, or with an invalid one. */
export function admitRequests(
  requests: readonly RateRequest[],
  grants: Map<string, Grant>,
): (Admission | null)[] {
  const admitted = new Map<string, number>();
  return requests.map(({ keyId, counted }) => {
    const grant = keyId === null ? undefined : grants.get(keyId);
    if (grant === undefined) return null;
    if (!counted) return { allowed: true, window: windowOf(grant) };
    const before = admitted.get(grant.subject) ?? 0;
    const allowed = before < grant.granted;
    if (allowed) admitted.set(grant.subject, before + 1);
    const used = grant.used - grant.granted + (allowed ? before + 1 : grant.granted);
    return { allowed, window: windowOf({ ...grant, used }) };
  });
}
