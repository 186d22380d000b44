// How long a channel of a workspace waits after its server failed.
import type { Channel } from '../campaign.ts';

const waitsMs = [1_000, 5_000, 15_000, 60_000, 300_000];

/** Of one channel. */
export interface Backoff {
  /** How long the workspace still waits; 0 when it does not. */
  msOf: (workspaceId: string) => number;
  failed: (workspaceId: string) => void;
  /** It sends again, or somebody has changed something. */
  reset: (workspaceId: string) => void;
}

/** By channel, so that one that fails does not hold up the others. */
export type Backoffs = Readonly<Record<Channel, Backoff>>;

export function createBackoff(now: () => number = () => performance.now()): Backoff {
  const failing = new Map<string, { failures: number; until: number }>();
  return {
    msOf: (id) => Math.max(0, (failing.get(id)?.until ?? 0) - now()),
    failed(id) {
      const failures = (failing.get(id)?.failures ?? 0) + 1;
      const wait = waitsMs[Math.min(failures, waitsMs.length) - 1] ?? 0;
      failing.set(id, { failures, until: now() + wait });
    },
    reset: (id) => failing.delete(id),
  };
}
