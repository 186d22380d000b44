// A bulk change that runs as a job: each transaction changes one piece of the leads, and deletes the
// piece. So each lead is changed once, whatever ends the process.
import { setTimeout as sleep } from 'node:timers/promises';
import { isLockTimeout } from '../../../platform/database/errors.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { type CauseKey, endCauseJob, findCauseJob, moveCauseJob } from '../../events/cause-job.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findLeads } from '../find-leads.ts';
import { type BusyMeter, yieldTo } from '../intake/yield-to-intake.ts';
import { writeLeads } from '../write-leads.ts';
import { bulkChangeOf, planBulkChange } from './bulk-change.ts';
import { bulkJobOf } from './bulk-job.ts';
import { takePiece } from './bulk-pieces.ts';
import { isTarget } from './bulk-target.ts';

export type BulkJobDeps = WriteDeps & ReadDeps;

export type ContinueBulkChange = (
  key: CauseKey,
  stopping: AbortSignal | undefined,
) => Promise<void>;

// Then other jobs get their turn.
const maxRunMs = 60_000;
const lockedPauseMs = 100;

export function createContinueBulkChange(
  deps: BulkJobDeps,
  busy: Pick<BusyMeter, 'isBusy'>,
): ContinueBulkChange {
  const change = yieldTo(busy, changePiece);
  return async (key, stopping) => {
    const deadline = performance.now() + maxRunMs;
    while (!stopping?.aborted && performance.now() < deadline) {
      if (await unlessLocked(() => change(deps, key))) return;
    }
    await addJobs(deps.database.pool, [bulkJobOf(key)]);
  };
}

/** Another writer holds the workspace: the piece waits for its turn. */
async function unlessLocked(change: () => Promise<boolean>): Promise<boolean> {
  try {
    return await change();
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    await sleep(lockedPauseMs);
    return false;
  }
}

/** Whether nothing is left. */
async function changePiece(deps: BulkJobDeps, key: CauseKey): Promise<boolean> {
  const { workspaceId, causeId } = key;
  const begun = await findCauseJob(deps.database.kysely, key);
  if (begun === undefined) return true;
  const request = { workspaceId, actor: begun.actor, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const { db } = write;
    const job = await findCauseJob(db, key);
    if (job?.state !== 'running') return true;
    const numbers = await takePiece(db, key);
    if (numbers === undefined) {
      await endCauseJob(write, key, 'finished');
      return true;
    }
    const found = await findLeads(db, workspaceId, isTarget(numbers));
    const known = await catalogUnder(deps, workspaceId, write);
    const change = bulkChangeOf(job);
    const { changes, catalog } = await planBulkChange(deps, write, change, found, known);
    const changed = await writeLeads(write, catalog, changes);
    await moveCauseJob(db, key, job, {
      ...{ done: numbers.length, skipped: numbers.length - changes.length },
      subjects: { lead: changed.length },
    });
    return false;
  });
}
