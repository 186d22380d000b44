// Runs the automations of all workspaces: starts runs for new events, and advances those that are due.
// One process at a time works on a workspace. A notification wakes it, a timer when the next run is
// due, and a sweep finds what was lost.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { createConcurrencyLimiter } from '../../platform/concurrency-limiter.ts';
import type { Claims } from '../../platform/database/claims.ts';
import { type CallDeps, makeCall } from './runner/make-call.ts';
import { recordFailure } from './runner/record-failure.ts';
import { type CallToMake, runDue } from './runner/run-due.ts';
import { nextWake } from './runner/take-runs.ts';
import { startRuns } from './starter/start-runs.ts';
import { startScheduled } from './starter/start-scheduled.ts';

export interface EngineDeps {
  deps: CallDeps;
  claims: Claims;
  onError: (error: unknown) => void;
}

export interface Engine {
  /** The workspaces have new events, or new runs. */
  wake: (workspaceIds: readonly string[]) => void;
  /** Looks at all workspaces that have automations. */
  sweep: () => void;
  stop: () => Promise<void>;
}

// Events within this time are read together.
const gatherMs = 10;
const runsAtOnce = 200;
const maxCalls = 32;
const maxSleepMs = 60_000;

export function createEngine({ deps, claims, onError }: EngineDeps): Engine {
  const { kysely } = deps.database;
  const woken = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const calls = new Set<Promise<void>>();
  const limitCalls = createConcurrencyLimiter(maxCalls);
  let running: Promise<void> | undefined;
  let isStopped = false;

  function start(): void {
    if (isStopped) return;
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = undefined;
        if (woken.size > 0) start();
      });
  }

  /** Goes round over the workspaces, so that a large one delays another by one turn. */
  async function run(): Promise<void> {
    await sleep(gatherMs, undefined, { ref: false });
    while (!isStopped && woken.size > 0) {
      const [workspaceId = ''] = woken;
      woken.delete(workspaceId);
      if (await work(workspaceId)) woken.add(workspaceId);
    }
  }

  /** Returns whether there is more to do. */
  async function work(workspaceId: string): Promise<boolean> {
    if (!(await claims.acquire(workspaceId))) return false;
    try {
      const hasEvents = await startRuns(deps, workspaceId);
      const hasScheduled = await startScheduled(deps, workspaceId);
      const due = await advance(workspaceId);
      for (const call of due.calls) beginCall(workspaceId, call);
      return hasEvents || hasScheduled || due.taken > 0 || !(await sleepUntilDue(workspaceId));
    } catch (error) {
      // The others go on, and a sweep tries this one again.
      onError(error);
      return false;
    } finally {
      await claims.release(workspaceId);
    }
  }

  /** Takes the lock of the workspace only when a run is due: leads come in meanwhile. */
  async function advance(workspaceId: string) {
    const dueAt = await nextWake(kysely, workspaceId);
    if (dueAt === null || dueAt > deps.clock.now()) return { taken: 0, calls: [] };
    try {
      return await runDue(deps, workspaceId, { limit: runsAtOnce });
    } catch (error) {
      onError(error);
      // One of them cannot be advanced: it fails alone.
      await recordFailure(deps, workspaceId, runsAtOnce);
      return { taken: 1, calls: [] };
    }
  }

  function beginCall(workspaceId: string, call: CallToMake): void {
    const made = limitCalls(() => makeCall(deps, workspaceId, call))
      .catch(onError)
      .finally(() => {
        calls.delete(made);
        wake([workspaceId]);
      });
    calls.add(made);
  }

  /** False when the next run is due already. */
  async function sleepUntilDue(workspaceId: string): Promise<boolean> {
    clearTimeout(timers.get(workspaceId));
    timers.delete(workspaceId);
    const dueAt = await nextWake(kysely, workspaceId);
    if (dueAt === null) return true;
    const ms = dueAt.getTime() - deps.clock.now().getTime();
    if (ms <= 0) return false;
    const timer = setTimeout(() => wake([workspaceId]), Math.min(ms, maxSleepMs));
    timers.set(workspaceId, timer.unref());
    return true;
  }

  function wake(workspaceIds: readonly string[]): void {
    for (const id of workspaceIds) woken.add(id);
    if (woken.size > 0) start();
  }

  return {
    wake(workspaceIds) {
      behind(workspaceIds).then(wake).catch(onError);
    },
    sweep() {
      behind(undefined).then(wake).catch(onError);
    },
    async stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await running;
      await Promise.all(calls);
      await claims.stop();
    },
  };

  /** Those with active automations, or runs that are due. */
  async function behind(among: readonly string[] | undefined): Promise<string[]> {
    const named =
      among === undefined ? sql`true` : sql`s.workspace_id = any(${[...among]}::uuid[])`;
    const now = deps.clock.now();
    const { rows } = await sql<{ id: string }>`
      select s.workspace_id as id from automation_state s
      join workspace_counters c on c.workspace_id = s.workspace_id
      where ${named} and (s.read_to < c.last_event
        or exists (select from automation_runs r where r.workspace_id = s.workspace_id
          and r.state in ('ready', 'waiting', 'calling') and r.wake_at <= ${now})
        or exists (select from automation_schedules d where d.workspace_id = s.workspace_id
          and d.next_at <= ${now}))`.execute(kysely);
    return rows.map(({ id }) => id);
  }
}
