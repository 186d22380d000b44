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

/** The grant of the database for all requests of one key and scope in a batch. */
export interface Grant {
  /** Whether the key has the scope that the requests need, as the database knows it. */
  hasScope: boolean;
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
  /** A key may have lost the scope since it was authenticated. */
  hasScope: boolean;
  window: RateWindow;
}

/** The window after a grant. */
function windowOf({ quota, used, resetAt, secondsLeft }: Grant): RateWindow {
  return { limit: quota, remaining: Math.max(0, quota - used), resetAt, secondsLeft };
}

/** A request to admit; null for one without a key. One that does not count only reads the window. */
export interface RateRequest {
  keyId: string | null;
  /** The scope that the request needs; null for none. */
  scope: string | null;
  counted: boolean;
}

/** The requests of a batch that need the same scope of the same key. */
export interface KeyCount {
  keyId: string;
  scope: string | null;
  /** The number of requests to count; 0 only reads the window. */
  requests: number;
}

/** Names the grant of a key and a scope. */
export const grantName = ({ keyId, scope }: Pick<RateRequest, 'keyId' | 'scope'>): string =>
  `${keyId} ${scope}`;

export function countPerKey(requests: readonly RateRequest[]): KeyCount[] {
  const counts = new Map<string, KeyCount>();
  for (const { keyId, scope, counted } of requests) {
    if (keyId === null) continue;
    const name = grantName({ keyId, scope });
    const count = counts.get(name) ?? { keyId, scope, requests: 0 };
    counts.set(name, count);
    if (counted) count.requests += 1;
  }
  return [...counts.values()];
}

/** Distributes the grants, by their names, over the requests in order; null without a key, or with an invalid one. */
export function admitRequests(
  requests: readonly RateRequest[],
  grants: Map<string, Grant>,
): (Admission | null)[] {
  const admitted = new Map<string, number>();
  return requests.map((request) => {
    const grant = request.keyId === null ? undefined : grants.get(grantName(request));
    if (grant === undefined) return null;
    const { hasScope } = grant;
    if (!request.counted) return { allowed: true, hasScope, window: windowOf(grant) };
    const before = admitted.get(grant.subject) ?? 0;
    const allowed = before < grant.granted;
    if (allowed) admitted.set(grant.subject, before + 1);
    const used = grant.used - grant.granted + (allowed ? before + 1 : grant.granted);
    return { allowed, hasScope, window: windowOf({ ...grant, used }) };
  });
}
