// A page sends back a token about the visit: the fields that it showed, when, and the visitor's origin.
// The token is encrypted and authenticated, so that a client cannot forge it.
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { Origin } from './origin.ts';

export interface Visit {
  publicId: string;
  fieldsVersion: number;
  /** When the page was first shown, in milliseconds. */
  shownAt: number;
  origin: Origin;
}

const minFillMs = 2_000;
const maxAgeMs = 24 * 3_600_000;

export const createVisitToken = ({ seal }: Sealer, visit: Visit): string =>
  seal(JSON.stringify(visit));

/** Undefined for a forged token, and for one of another form. */
export function readVisitToken(
  { open }: Sealer,
  token: unknown,
  publicId: string,
): Visit | undefined {
  if (typeof token !== 'string') return undefined;
  try {
    const visit = JSON.parse(open(token)) as Visit;
    return visit.publicId === publicId ? visit : undefined;
  } catch {
    return undefined;
  }
}

/** No person fills in a form within two seconds. */
export const isTooFast = ({ shownAt }: Visit, now: Date): boolean =>
  now.getTime() - shownAt < minFillMs;

/** Limits for how long a token can be replayed. */
export const isExpired = ({ shownAt }: Visit, now: Date): boolean =>
  now.getTime() - shownAt > maxAgeMs;

/** For a page that was open for too long: it may be submitted immediately. */
export const renewVisit = (visit: Visit, fieldsVersion: number, now: Date): Visit => ({
  ...visit,
  fieldsVersion,
  shownAt: now.getTime() - minFillMs,
});
