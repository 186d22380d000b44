// The undo of a change that is too large for one transaction. The first one marks the change as undone;
// a job then reverts its records piece by piece, the last ones first, and keeps its position with each
// piece. It yields to single leads.
import { queriesOf } from '../../platform/database/queries.ts';
import { addJobs, type Job } from '../../platform/jobs/add-jobs.ts';
import {
  beginCauseJob,
  type CauseKey,
  endCauseJob,
  findCauseJob,
  moveCauseJob,
} from '../events/cause-job.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WorkspaceWrite, writeInWorkspace } from '../events/write-in-workspace.ts';
import { type BusyMeter, yieldTo } from '../leads/intake/yield-to-intake.ts';
import { type Cause, markUndone, rangeBefore, readHistory } from './cause-queries.ts';
import { planUndo } from './plan-undo.ts';
import { revertCounted } from './revert-all.ts';
import { skippedRecords, type UndoDeps } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export const undoTask = 'continue-undo';

// Small enough that other writers of the workspace hardly wait.
const eventsOfPiece = 2_000;
// Then other jobs get their turn; the next job of the undo continues.
const maxRunMs = 60_000;

const jobOf = ({ workspaceId, causeId }: CauseKey): Job => ({
  task: undoTask,
  payload: { workspaceId, causeId },
  queue: `undo ${workspaceId}`,
});

export async function beginLargeUndo(
  { workspaceId, actor, scopes }: Pick<ChangeRequest<never>, 'workspaceId' | 'actor' | 'scopes'>,
  write: WorkspaceWrite,
  { id, undoes, cause }: { id: string; undoes: string; cause: Cause },
): Promise<void> {
  refuseMissingScopes(scopes, cause.types);
  const { db, at } = write;
  const undo = { workspaceId, id, kind: 'undo', actor, at, undoes } as const;
  await beginCauseJob(write, { ...undo, subjects: {}, total: cause.events });
  await markUndone(db, workspaceId, { id: undoes, cause, undoneBy: id });
  await addJobs(queriesOf(db), [jobOf({ workspaceId, causeId: id })]);
}

export type ContinueUndo = (key: CauseKey, stopping: AbortSignal | undefined) => Promise<void>;

export function createContinueUndo(deps: UndoDeps & { busy: BusyMeter }): ContinueUndo {
  const revertNext = yieldTo(deps.busy, (key: CauseKey) => revertPiece(deps, key));
  return async (key, stopping) => {
    const deadline = performance.now() + maxRunMs;
    while (!(await revertNext(key))) {
      if (!stopping?.aborted && performance.now() < deadline) continue;
      await addJobs(deps.database.pool, [jobOf(key)]);
      return;
    }
  };
}

/** Whether nothing is left. */
async function revertPiece(deps: UndoDeps, key: CauseKey): Promise<boolean> {
  const { workspaceId, causeId } = key;
  const begun = await findCauseJob(deps.database.kysely, key);
  if (begun === undefined) return true;
  const { actor } = begun;
  const request = { workspaceId, actor, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const { db } = write;
    const job = await findCauseJob(db, key);
    if (job?.state !== 'running' || job.undoes === null) return true;
    const { undoes, undoneTo: before } = job;
    const range = await rangeBefore(db, workspaceId, undoes, { before, events: eventsOfPiece });
    if (range === undefined) {
      await endCauseJob(write, key, 'finished');
      return true;
    }
    const plan = planUndo(undoes, await readHistory(db, workspaceId, undoes, range));
    const { run, subjects } = await revertCounted(deps, { workspaceId, actor }, write, plan);
    const moved = { done: range.events, skipped: skippedRecords(run), subjects };
    await moveCauseJob(db, key, job, { ...moved, undoneTo: range.from });
    return false;
  });
}
