// Runs the automations of all workspaces: starts runs for new events, and advances those that are due.
// It is woken when the next run is due, too.
import { sql } from 'kysely';
import { createConcurrencyLimiter } from '../../platform/concurrency-limiter.ts';
import type { Claims } from '../../platform/database/claims.ts';
import { createWorkspaceLoop, type WorkspaceLoop } from '../events/workspace-loop.ts';
import { createArrivalRate } from '../leads/arrival-rate.ts';
import { type CallDeps, makeCall } from './runner/make-call.ts';
import { recordFailure } from './runner/record-failure.ts';
import { type CallToMake, runDue } from './runner/run-due.ts';
import { startRuns } from './starter/start-runs.ts';
import { startScheduled } from './starter/start-scheduled.ts';
import { readTurnState } from './starter/turn-state.ts';

export interface EngineDeps {
  deps: CallDeps;
  claims: Claims;
  onError: (error: unknown) => void;
}

const gatherMs = 15;
const runsAtOnce = 200;
const maxCalls = 32;
/** No timer takes longer; a sweep finds what is due then. */
const maxSleepMs = 2 ** 31 - 1;
/** While more leads than these arrive, it rests so many times as long as it worked, within bounds. */
const busyLeadsPerSecond = 500;
const restFactor = 1.5;
const maxRestMs = 300;

export function createEngine({ deps, claims, onError }: EngineDeps): WorkspaceLoop {
  const { kysely } = deps.database;
  const timers = new Map<string, NodeJS.Timeout>();
  const inFlight = new Set<Promise<void>>();
  const limitCalls = createConcurrencyLimiter(maxCalls);
  const arrivalRate = createArrivalRate(deps.database);

  /** Leads go first: they wait for an answer, and automations do not. */
  const restMs = async (tookMs: number): Promise<number> =>
    (await arrivalRate()) > busyLeadsPerSecond ? Math.min(restFactor * tookMs, maxRestMs) : 0;
  const loop = createWorkspaceLoop({
    ...{ claims, onError, gatherMs, restMs, takeTurn },
    findBehind: (among) => findBehind(deps, among),
  });

  async function takeTurn(workspaceId: string): Promise<boolean> {
    const state = await readTurnState(kysely, workspaceId);
    if (state === undefined) return false;
    const hasStarted = await startRuns(deps, workspaceId, state);
    if (isPast(state.scheduleAt)) await startScheduled(deps, workspaceId);
    // Takes the lock of the workspace only when a run is due: leads come in meanwhile.
    if (hasStarted || isPast(state.runAt)) await advance(workspaceId);
    return wakeWhenDue(workspaceId);
  }

  const isPast = (at: Date | null): boolean => at !== null && at <= deps.clock.now();

  async function advance(workspaceId: string): Promise<void> {
    try {
      const calls = await runDue(deps, workspaceId, { limit: runsAtOnce });
      for (const call of calls) beginCall(workspaceId, call);
    } catch (error) {
      onError(error);
      // One of them cannot be advanced: it fails alone.
      await recordFailure(deps, workspaceId, runsAtOnce);
    }
  }

  function beginCall(workspaceId: string, call: CallToMake): void {
    const made = limitCalls(() => makeCall(deps, workspaceId, call))
      .catch(onError)
      .finally(() => {
        inFlight.delete(made);
        loop.wake([workspaceId]);
      });
    inFlight.add(made);
  }

  /** Returns whether there is more to do now. */
  async function wakeWhenDue(workspaceId: string): Promise<boolean> {
    clearTimeout(timers.get(workspaceId));
    timers.delete(workspaceId);
    const state = await readTurnState(kysely, workspaceId);
    if (state === undefined) return false;
    const { readTo, lastEvent, runAt, scheduleAt } = state;
    if (readTo < lastEvent || isPast(runAt) || isPast(scheduleAt)) return true;
    if (runAt === null) return false;
    const ms = runAt.getTime() - deps.clock.now().getTime();
    const timer = setTimeout(() => loop.wake([workspaceId]), Math.min(ms, maxSleepMs));
    timers.set(workspaceId, timer.unref());
    return false;
  }

  return {
    ...loop,
    async stop() {
      await loop.stop();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(inFlight);
    },
  };
}

/** Those with active automations and new events, or with runs that are due. */
async function findBehind(
  { database, clock }: CallDeps,
  among: readonly string[] | undefined,
): Promise<string[]> {
  const named = among === undefined ? sql`true` : sql`s.workspace_id = any(${[...among]}::uuid[])`;
  const now = clock.now();
  const { rows } = await sql<{ id: string }>`
    select s.workspace_id as id from automation_state s
    join workspace_counters c on c.workspace_id = s.workspace_id
    where ${named} and (s.read_to < c.last_event
      or exists (select from automation_runs r where r.workspace_id = s.workspace_id
        and r.state in ('ready', 'waiting', 'calling') and r.wake_at <= ${now})
      or exists (select from automation_schedules d where d.workspace_id = s.workspace_id
        and d.next_at <= ${now}))`.execute(database.kysely);
  return rows.map(({ id }) => id);
}
