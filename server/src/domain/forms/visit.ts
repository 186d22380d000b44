// What a page remembers of its visitor from the moment it was shown to the moment it is sent, sealed
// so that it cannot be made up: which fields were shown, when, and where the visitor came from.
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { Origin } from './origin.ts';

export interface Visit {
  publicId: string;
  fieldsVersion: number;
  /** When the page was first shown, in milliseconds. */
  shownAt: number;
  origin: Origin;
}

const quickest = 2_000;
const longest = 24 * 3_600_000;

export const sealVisit = ({ seal }: Sealer, visit: Visit): string => seal(JSON.stringify(visit));

/** Undefined for what is not one of ours, or is one of another form. */
export function openVisit({ open }: Sealer, sealed: unknown, publicId: string): Visit | undefined {
  if (typeof sealed !== 'string') return undefined;
  try {
    const visit = JSON.parse(open(sealed)) as Visit;
    return visit.publicId === publicId ? visit : undefined;
  } catch {
    return undefined;
  }
}

/** Nobody fills in a form within two seconds. */
export const isTooQuick = ({ shownAt }: Visit, now: Date): boolean =>
  now.getTime() - shownAt < quickest;

/** So that what was once sealed cannot be sent for ever. */
export const isTooOld = ({ shownAt }: Visit, now: Date): boolean =>
  now.getTime() - shownAt > longest;

/** Of who had the page open for long, as it is now; they have waited enough to send it at once. */
export const renewed = (visit: Visit, fieldsVersion: number, now: Date): Visit => ({
  ...visit,
  fieldsVersion,
  shownAt: now.getTime() - quickest,
});
