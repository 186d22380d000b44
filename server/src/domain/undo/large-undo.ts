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
import { type Cause, markUndone } from './cause-queries.ts';
import { revertCounted } from './revert-all.ts';
import { isOutdated, readPiece, type UndoPiece } from './undo-piece.ts';
import { skippedRecords, type UndoDeps } from './undo-run.ts';
import { refuseMissingScopes } from './undo-scopes.ts';

export const undoTask = 'continue-undo';

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
  const revertNext = yieldTo(deps.busy, (key: CauseKey, ahead: Promise<UndoPiece> | undefined) =>
    revertPiece(deps, key, ahead),
  );
  return async (key, stopping) => {
    const deadline = performance.now() + maxRunMs;
    let ahead: Promise<UndoPiece> | undefined;
    for (;;) {
      const { isOver, next } = await revertNext(key, ahead);
      if (isOver) return;
      ahead = next;
      if (!stopping?.aborted && performance.now() < deadline) continue;
      await ahead?.catch(() => {});
      await addJobs(deps.database.pool, [jobOf(key)]);
      return;
    }
  };
}

interface Reverted {
  /** Nothing is left. */
  isOver: boolean;
  /** The next piece is read while PostgreSQL writes this one. */
  next?: Promise<UndoPiece>;
}

async function revertPiece(
  deps: UndoDeps,
  key: CauseKey,
  ahead: Promise<UndoPiece> | undefined,
): Promise<Reverted> {
  const { workspaceId, causeId } = key;
  const { kysely } = deps.database;
  const begun = await findCauseJob(kysely, key);
  if (begun === undefined) return { isOver: true };
  const { actor } = begun;
  // One that could not be read is read again under the lock.
  const known = await ahead?.catch(() => undefined);
  const request = { workspaceId, actor, causeId: () => causeId };
  let next: Promise<UndoPiece> | undefined;
  const isOver = await writeInWorkspace(deps, request, async (write) => {
    const { db } = write;
    const job = await findCauseJob(db, key);
    if (job?.state !== 'running' || job.undoes === null) return true;
    const { undoes, undoneTo: before } = job;
    const isGood = known?.before === before && !(await isOutdated(db, workspaceId, known));
    const piece = isGood ? known : await readPiece(db, workspaceId, { undoes, before });
    const { range, plan } = piece;
    if (range === undefined) {
      await endCauseJob(write, key, 'finished');
      return true;
    }
    next = readPiece(kysely, workspaceId, { undoes, before: range.from });
    next.catch(() => {});
    const { run, subjects } = await revertCounted(deps, { workspaceId, actor }, write, plan);
    const moved = { done: range.events, skipped: skippedRecords(run), subjects };
    await moveCauseJob(queriesOf(db), key, { ...moved, undoneTo: range.from });
    return false;
  });
  return { isOver, ...(next && { next }) };
}
