// The statuses of responses in words. Pure.
import type { KeyUsage } from '@inlet/sdk';

const known = [400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429] as const;

export type StatusWord = (typeof known)[number] | 'accepted' | 'refused' | 'failed';

export function wordOf(status: number): StatusWord {
  const exact = known.find((one) => one === status);
  if (exact !== undefined) return exact;
  if (status < 400) return 'accepted';
  return status < 500 ? 'refused' : 'failed';
}

type Hue = 'green' | 'red' | 'orange';

/** Green went well, orange can be mended by the client, red by Inlet. */
export function hueOf(status: number): Hue {
  if (status < 400) return 'green';
  return status < 500 ? 'orange' : 'red';
}

export interface StatusTotal {
  status: number;
  requests: number;
}

/** The most frequent first. */
export function totalsByStatus(days: KeyUsage['days']): StatusTotal[] {
  const totals = new Map<number, number>();
  for (const { statuses } of days) {
    for (const { status, requests } of statuses) {
      totals.set(status, (totals.get(status) ?? 0) + requests);
    }
  }
  return [...totals]
    .map(([status, requests]) => ({ status, requests }))
    .sort((one, other) => other.requests - one.requests || one.status - other.status);
}

/** Those of a day that were not accepted. */
export const refusedOf = ({ statuses }: KeyUsage['days'][number]): number =>
  statuses.reduce((sum, { status, requests }) => sum + (status < 400 ? 0 : requests), 0);
