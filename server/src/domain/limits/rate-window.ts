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

/** The window after a grant, for a request that does not count. */
export function windowOf({ quota, used, resetAt, secondsLeft }: Grant): RateWindow {
  return { limit: quota, remaining: Math.max(0, quota - used), resetAt, secondsLeft };
}

/** Distributes the grants over the requests in order; null for an invalid key. */
export function distributeGrants(
  keyIds: readonly string[],
  grants: Map<string, Grant>,
): (Admission | null)[] {
  const admitted = new Map<string, number>();
  return keyIds.map((keyId) => {
    const grant = grants.get(keyId);
    if (grant === undefined) return null;
    const before = admitted.get(grant.subject) ?? 0;
    const allowed = before < grant.granted;
    if (allowed) admitted.set(grant.subject, before + 1);
    const used = grant.used - grant.granted + (allowed ? before + 1 : grant.granted);
    return { allowed, window: windowOf({ ...grant, used }) };
  });
}
