// People retry and cancel runs, one or all of a state.
import { sql } from 'kysely';
import { DomainError } from '../../errors.ts';
import { eventsChannel } from '../../events/record-events.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findAutomationRow } from '../automation-row.ts';
import type { RunState } from './run.ts';
import { type AutomationRun, findRunRow, readRunSteps, toRun } from './run-row.ts';

export type RunChange = 'retry' | 'cancel';

/** The states from which a run can be retried or cancelled. */
export const changeableStates: Record<RunChange, readonly RunState[]> = {
  retry: ['failed'],
  cancel: ['ready', 'waiting', 'calling', 'failed'],
};

const assignments: Record<RunChange, (at: Date) => ReturnType<typeof sql>> = {
  retry: (at) => sql`state = 'ready', wake_at = ${at}, attempts = 0, error = null, ended_at = null`,
  cancel: (at) => sql`state = 'cancelled', wake_at = null, waits_for = null, waits_since = null,
    ended_at = ${at}`,
};

export async function changeRun(
  deps: WriteDeps,
  request: ChangeRequest<AutomationRun>,
  automation: Ref,
  ref: Ref,
  change: RunChange,
): Promise<AutomationRun> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async ({ db, at }) => {
    const { id } = await findAutomationRow(db, workspaceId, automation);
    const { id: runId, state } = await findRunRow(db, workspaceId, id, ref);
    if (!changeableStates[change].includes(state)) {
      throw new DomainError('conflict', `The run is ${state}: it cannot be changed so.`);
    }
    await sql`update automation_runs set ${assignments[change](at)}, updated_at = ${at}
      where workspace_id = ${workspaceId} and id = ${runId}`.execute(db);
    await wakeEngine(db, workspaceId);
    const row = await findRunRow(db, workspaceId, id, { id: runId });
    return { ...toRun(row), steps: await readRunSteps(db, workspaceId, runId) };
  });
}

/** All runs of the automation that are in one of the states; returns their number. */
export async function changeRuns(
  deps: WriteDeps,
  request: ChangeRequest<{ count: number }>,
  automation: Ref,
  { change, state }: { change: RunChange; state?: RunState | undefined },
): Promise<{ count: number }> {
  const { workspaceId } = request;
  const states = changeableStates[change].filter((one) => state === undefined || one === state);
  return writeInWorkspace(deps, request, async ({ db, at }) => {
    const { id } = await findAutomationRow(db, workspaceId, automation);
    const { numAffectedRows = 0n } = await sql`
      update automation_runs set ${assignments[change](at)}, updated_at = ${at}
      where workspace_id = ${workspaceId} and automation_id = ${id}
        and state = any(${[...states]}::text[])`.execute(db);
    await wakeEngine(db, workspaceId);
    return { count: Number(numAffectedRows) };
  });
}

const wakeEngine = (db: Parameters<typeof findAutomationRow>[0], workspaceId: string) =>
  sql`select pg_notify(${eventsChannel}, ${workspaceId})`.execute(db);
