// Runs the campaigns of all workspaces. A notification wakes it for one, a timer when something of it is
// due, and a sweep finds what was lost.
import type { Claims } from '../../../platform/database/claims.ts';
import { createArrivalRate } from '../../leads/arrival-rate.ts';
import { workspacesWithCampaigns } from './active-campaigns.ts';
import { type Backoffs, createBackoff } from './backoff.ts';
import { runWorkspace } from './run-workspace.ts';
import type { RunnerDeps } from './runner-deps.ts';

export interface CampaignRunner {
  /** Somebody has changed a campaign of the workspace. */
  wake: (workspaceId: string) => void;
  /** Looks at all workspaces. */
  sweep: () => void;
  stop: () => Promise<void>;
}

export interface CampaignRunnerOptions {
  deps: RunnerDeps;
  /** One process at a time works on a workspace, so that its rates hold. */
  claims: Claims;
  onError: (error: unknown) => void;
}

const workspacesAtOnce = 4;
const maxSleepMs = 60_000;
const afterErrorMs = 1_000;
/** While more leads than these arrive, a lane rests for as long as it worked, within bounds. */
const busyLeadsPerSecond = 100;
const maxRestMs = 300;

export function createCampaignRunner({
  deps,
  claims,
  onError,
}: CampaignRunnerOptions): CampaignRunner {
  const stopping = new AbortController();
  const { signal } = stopping;
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  const backoffs: Backoffs = { email: createBackoff(), whatsapp: createBackoff() };
  const arrivalRate = createArrivalRate(deps.database);
  const restMs = async (tookMs: number) =>
    (await arrivalRate()) > busyLeadsPerSecond ? Math.min(tookMs, maxRestMs) : 0;

  function startNext(): void {
    for (const id of waiting) {
      if (signal.aborted || running.size >= workspacesAtOnce) return;
      if (running.has(id)) continue;
      waiting.delete(id);
      const run = work(id)
        .catch((error) => {
          onError(error);
          wakeIn(id, afterErrorMs);
        })
        .finally(() => {
          running.delete(id);
          startNext();
        });
      running.set(id, run);
    }
  }

  async function work(workspaceId: string): Promise<void> {
    if (!(await claims.acquire(workspaceId))) return;
    try {
      const ms = await runWorkspace(deps, { workspaceId, signal, backoffs, restMs, onError });
      if (ms !== null) wakeIn(workspaceId, ms);
    } finally {
      await claims.release(workspaceId);
    }
  }

  function wakeIn(workspaceId: string, ms: number): void {
    clearTimeout(timers.get(workspaceId));
    if (signal.aborted) return;
    const timer = setTimeout(() => enqueue(workspaceId), Math.min(ms, maxSleepMs));
    timers.set(workspaceId, timer.unref());
  }

  function enqueue(workspaceId: string): void {
    waiting.add(workspaceId);
    startNext();
  }

  return {
    wake(workspaceId) {
      for (const backoff of Object.values(backoffs)) backoff.reset(workspaceId);
      enqueue(workspaceId);
    },
    sweep() {
      workspacesWithCampaigns(deps.database.kysely, deps.clock.now())
        .then((ids) => ids.forEach(enqueue))
        .catch(onError);
    },
    async stop() {
      stopping.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running.values());
      await claims.stop();
    },
  };
}
