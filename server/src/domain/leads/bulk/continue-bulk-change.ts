// A bulk change that runs as a job, piece by piece: see change-piece.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import { isLockTimeout } from '../../../platform/database/errors.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { type CauseKey, endCauseJob, findCauseJob } from '../../events/cause-job.ts';
import type { Actor } from '../../events/event.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import { type BusyMeter, yieldTo } from '../intake/yield-to-intake.ts';
import { bulkChangeOf } from './bulk-change.ts';
import { bulkJobOf } from './bulk-job.ts';
import { listPieces } from './bulk-pieces.ts';
import { changePiece, type Piece, type PieceDeps } from './change-piece.ts';

export type BulkJobDeps = PieceDeps & { busy: Pick<BusyMeter, 'isBusy' | 'load'> };

export type ContinueBulkChange = (
  key: CauseKey,
  stopping: AbortSignal | undefined,
) => Promise<void>;

// Then other jobs get their turn.
const maxRunMs = 60_000;
const lockedPauseMs = 100;

export function createContinueBulkChange(deps: BulkJobDeps): ContinueBulkChange {
  const change = yieldTo(deps.busy, (piece: Piece) => unlessLocked(() => changePiece(deps, piece)));
  return async (key, stopping) => {
    const { kysely } = deps.database;
    const job = await findCauseJob(kysely, key);
    if (job?.state !== 'running') return;
    const run = { key, actor: job.actor, change: bulkChangeOf(job) };
    const pieces = await listPieces(kysely, key);
    const deadline = performance.now() + maxRunMs;
    const isOver = () => (stopping?.aborted ?? false) || performance.now() > deadline;
    const remaining = pieces.values();
    const work = async () => {
      for (const piece of remaining) {
        if (isOver() || !(await change({ ...run, piece }))) return;
      }
    };
    // Two at a time: while PostgreSQL writes one piece, the program reads and judges the next.
    const ends = await Promise.allSettled([work(), work()]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    await unlessLocked(() => endOrContinue(deps, key, job.actor));
  };
}

/** Another writer holds the workspace: the change waits for its turn. */
async function unlessLocked<Result>(change: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await change();
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      await sleep(lockedPauseMs);
    }
  }
}

/** Pieces are left when the time was over, or the process stops: the next job changes them. */
async function endOrContinue(deps: BulkJobDeps, key: CauseKey, actor: Actor): Promise<void> {
  await writeInWorkspace(deps, { workspaceId: key.workspaceId, actor }, async (write) => {
    const job = await findCauseJob(write.db, key);
    if (job?.state !== 'running') return;
    const left = await listPieces(write.db, key);
    if (left.length > 0) await addJobs(queriesOf(write.db), [bulkJobOf(key)]);
    else await endCauseJob(write, key, 'finished');
  });
}
