// Works on the workspaces that are behind, turn by turn, so that a large one delays another by one turn.
// Somebody wakes it for a workspace, and a sweep finds the ones that were missed.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Claims } from '../../platform/database/claims.ts';

interface WorkspaceLoopOptions {
  /** Which of these workspaces, or of all, have something to do. */
  findBehind: (among: readonly string[] | undefined) => Promise<string[]>;
  /** Does some of it; returns whether there may be more. */
  takeTurn: (workspaceId: string) => Promise<boolean>;
  /** One process at a time works on a workspace. */
  claims: Claims;
  onError: (error: unknown) => void;
  /** The pause between rounds: changes within this time are worked on together. */
  gatherMs: number;
  /** A longer pause after a round that took so long. */
  restMs?: (tookMs: number) => number | Promise<number>;
}

export interface WorkspaceLoop {
  wake: (workspaceIds: readonly string[]) => void;
  /** Looks at all workspaces. */
  sweep: () => void;
  stop: () => Promise<void>;
}

export function createWorkspaceLoop(options: WorkspaceLoopOptions): WorkspaceLoop {
  const { findBehind, takeTurn, claims, onError, gatherMs, restMs = () => 0 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const woken = new Set<string>();
  let sweeps = false;
  let running: Promise<void> | undefined;

  function start(): void {
    if (signal.aborted || !(sweeps || woken.size > 0)) return;
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = undefined;
        start();
      });
  }

  async function run(): Promise<void> {
    while (!signal.aborted && (sweeps || woken.size > 0)) {
      const began = performance.now();
      await goRound();
      const rest = await restMs(performance.now() - began);
      await sleep(Math.max(gatherMs, rest), undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async function goRound(): Promise<void> {
    const among = sweeps ? undefined : [...woken];
    sweeps = false;
    woken.clear();
    for (const id of await findBehind(among)) {
      if (!signal.aborted && (await turnOf(id))) woken.add(id);
    }
  }

  async function turnOf(workspaceId: string): Promise<boolean> {
    if (!(await claims.acquire(workspaceId))) return false;
    try {
      return await takeTurn(workspaceId);
    } catch (error) {
      // The others go on, and a sweep tries this one again.
      onError(error);
      return false;
    } finally {
      await claims.release(workspaceId);
    }
  }

  return {
    wake(workspaceIds) {
      for (const id of workspaceIds) woken.add(id);
      start();
    },
    sweep() {
      sweeps = true;
      start();
    },
    async stop() {
      stopping.abort();
      await running;
      await claims.stop();
    },
  };
}
