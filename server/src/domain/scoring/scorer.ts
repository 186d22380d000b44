// Scores the leads that changes of any process touched, soon after. A notification wakes it for a
// workspace, and a sweep finds changes whose notification was lost.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Claims } from '../../platform/database/claims.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { scoreChanges } from './score-changes.ts';
import type { ScoreDeps } from './score-rule.ts';

export interface ScorerDeps {
  deps: ScoreDeps & WriteDeps;
  /** One process at a time scores a workspace. */
  claims: Claims;
  onError: (error: unknown) => void;
}

export interface Scorer {
  /** The workspaces have new events. */
  wake: (workspaceIds: readonly string[]) => void;
  /** Looks at all workspaces that have rules. */
  sweep: () => void;
  stop: () => Promise<void>;
}

// Changes within this time are scored together.
const gatherMs = 100;
/** It rests so many times as long as it worked, since scores must not slow intake. */
const restFactor = 3;

export function createScorer({ deps, claims, onError }: ScorerDeps): Scorer {
  const { kysely } = deps.database;
  const woken = new Set<string>();
  let sweeps = false;
  let running: Promise<void> | undefined;
  let isStopped = false;

  function start(): void {
    if (isStopped) return;
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  }

  async function run(): Promise<void> {
    while (!isStopped && (sweeps || woken.size > 0)) {
      const among = sweeps ? undefined : [...woken];
      sweeps = false;
      woken.clear();
      const began = performance.now();
      for (const id of await workspacesBehind(among)) {
        if (!isStopped && (await scoreNext(id))) woken.add(id);
      }
      const restMs = restFactor * (performance.now() - began);
      await sleep(Math.max(gatherMs, restMs), undefined, { ref: false });
    }
  }

  async function workspacesBehind(among: readonly string[] | undefined): Promise<string[]> {
    const named = among === undefined ? sql`true` : sql`s.workspace_id = any(${among}::uuid[])`;
    const { rows } = await sql<{ id: string }>`
      select s.workspace_id as id from scoring s
      join workspace_counters c on c.workspace_id = s.workspace_id
      where s.has_rules and s.scored_to < c.last_event and ${named}`.execute(kysely);
    return rows.map(({ id }) => id);
  }

  /** A batch of a workspace, so that a long log delays no other. */
  async function scoreNext(workspaceId: string): Promise<boolean> {
    if (!(await claims.acquire(workspaceId))) return false;
    try {
      return await scoreChanges(deps, workspaceId);
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
      isStopped = true;
      await running;
      await claims.stop();
    },
  };
}
