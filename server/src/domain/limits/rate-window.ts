// A fixed window of requests, and how what was granted is shared out among those who asked.

/** What one request learns of its window. */
export interface RateWindow {
  limit: number;
  remaining: number;
  /** When the window closes and the count begins anew, by the clock of the database. */
  resetAt: Date;
  /** The wait until then, which is the same by any clock. */
  secondsLeft: number;
}

/** What the database granted to everything that asked for one key at once. */
export interface Grant {
  /** Whose window it is: the key's own, or one that several keys share. */
  subject: string;
  quota: number;
  /** How much of the window is used, this grant included. */
  used: number;
  granted: number;
  resetAt: Date;
  secondsLeft: number;
}

export interface Admission {
  allowed: boolean;
  window: RateWindow;
}

/** The window as it stands, for one who is not counted in it. */
export function windowOf({ quota, used, resetAt, secondsLeft }: Grant): RateWindow {
  return { limit: quota, remaining: Math.max(0, quota - used), resetAt, secondsLeft };
}

/** Goes through the askers in the order they came; null for a key that is no longer valid. */
export function shareOut(
  keyIds: readonly string[],
  grants: Map<string, Grant>,
): (Admission | null)[] {
  const taken = new Map<string, number>();
  return keyIds.map((keyId) => {
    const grant = grants.get(keyId);
    if (grant === undefined) return null;
    const before = taken.get(grant.subject) ?? 0;
    const allowed = before < grant.granted;
    if (allowed) taken.set(grant.subject, before + 1);
    const used = grant.used - grant.granted + (allowed ? before + 1 : grant.granted);
    return { allowed, window: windowOf({ ...grant, used }) };
  });
}
