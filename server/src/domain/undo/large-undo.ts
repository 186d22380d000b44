// The undo of a change that is too large for one transaction. The first one marks the change as undone;
// a job then reverts its records piece by piece, and keeps its position with each piece.
import { setTimeout as sleep } from 'node:timers/promises';
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
import { type Cause, markUndone, nextRange, readHistory } from './cause-queries.ts';
import { planUndo } from './plan-undo.ts';
import { revertCounted } from './revert-all.ts';
import { skippedRecords, type UndoDeps } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export const undoTask = 'continue-undo';

// Small enough that other writers of the workspace hardly wait.
const eventsOfPiece = 250;
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

export async function continueUndo(
  deps: UndoDeps,
  key: CauseKey,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const deadline = performance.now() + maxRunMs;
  for (;;) {
    const began = performance.now();
    if (await revertPiece(deps, key)) return;
    if (stopping?.aborted || performance.now() > deadline) break;
    await sleep(performance.now() - began);
  }
  await addJobs(deps.database.pool, [jobOf(key)]);
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
    const { undoes, undoneTo: after } = job;
    const range = await nextRange(db, workspaceId, undoes, { after, events: eventsOfPiece });
    if (range === undefined) {
      await endCauseJob(write, key, 'finished');
      return true;
    }
    const plan = planUndo(undoes, await readHistory(db, workspaceId, undoes, range));
    const { run, subjects } = await revertCounted(deps, { workspaceId, actor }, write, plan);
    const moved = { done: range.events, skipped: skippedRecords(run), subjects };
    await moveCauseJob(db, key, job, { ...moved, undoneTo: range.upTo });
    return false;
  });
}
