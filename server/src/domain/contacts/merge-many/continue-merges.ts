// The job of a merge of many groups: one group a transaction, which also moves the cause on.
import { setTimeout as sleep } from 'node:timers/promises';
import { addJobs, type Job } from '../../../platform/jobs/add-jobs.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { DomainError } from '../../errors.ts';
import {
  type CauseJob,
  type CauseKey,
  endCauseJob,
  findCauseJob,
  moveCauseJob,
} from '../../events/cause-job.ts';
import type { Actor } from '../../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { ContactReferences } from '../delete-contact.ts';
import { mergeWithin } from '../merge/merge-contacts.ts';
import { planMerge, readMerge } from '../merge/plan-merge.ts';
import { deletePlan, type PlannedMerge, plannedMerge } from './planned-merges.ts';
import { stillCertain } from './still-certain.ts';

export type MergesDeps = WriteDeps & ReadDeps & { contactReferences: readonly ContactReferences[] };

export const mergesTask = 'continue-merges';

const maxRunMs = 60_000;

export const mergesJob = ({ workspaceId, causeId }: CauseKey): Job => ({
  task: mergesTask,
  payload: { workspaceId, causeId },
  queue: `merges ${workspaceId}`,
});

export async function continueMerges(
  deps: MergesDeps,
  key: CauseKey,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const deadline = performance.now() + maxRunMs;
  const cause = await findCauseJob(deps.database.kysely, key);
  if (cause === undefined) return;
  for (;;) {
    const began = performance.now();
    if (await mergeNext(deps, key, cause.actor)) return;
    if (stopping?.aborted || performance.now() > deadline) break;
    // Other writers of the workspace take their turn.
    await sleep(performance.now() - began);
  }
  await addJobs(deps.database.pool, [mergesJob(key)]);
}

/** Whether nothing is left. */
async function mergeNext(deps: MergesDeps, key: CauseKey, actor: Actor): Promise<boolean> {
  const step = (merge: typeof mergePlanned) => inStep(deps, key, actor, merge);
  try {
    return await step(mergePlanned);
  } catch (error) {
    // They have too many records to move in one transaction.
    if (!(error instanceof DomainError)) throw error;
    return await step(async () => 0);
  }
}

/** `merge` returns how many contacts are one now. */
async function inStep(
  deps: MergesDeps,
  key: CauseKey,
  actor: Actor,
  merge: typeof mergePlanned,
): Promise<boolean> {
  const { workspaceId, causeId } = key;
  const request = { workspaceId, actor, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const job = await findCauseJob(write.db, key);
    const planned = job && isRunning(job) ? await plannedMerge(write.db, key, job.done) : undefined;
    if (job === undefined || planned === undefined) {
      if (job && isRunning(job)) await endCauseJob(write, key, 'finished');
      await deletePlan(write.db, key);
      return true;
    }
    const merged = await merge(deps, workspaceId, write, planned);
    const subjects = merged > 0 ? { contact: merged } : {};
    await moveCauseJob(write.db, key, job, { done: 1, skipped: merged > 0 ? 0 : 1, subjects });
    return false;
  });
}

const isRunning = ({ state }: CauseJob): boolean => state === 'running';

async function mergePlanned(
  deps: MergesDeps,
  workspaceId: string,
  write: WorkspaceWrite,
  planned: PlannedMerge,
): Promise<number> {
  const [survivor, ...others] = (await stillCertain(write.db, workspaceId, planned)) ?? [];
  if (survivor === undefined) return 0;
  const request = { others: others.map((id) => ({ id })), choices: {} };
  const read = await readMerge(write.db, workspaceId, { id: survivor }, request);
  const catalog = await catalogUnder(deps, workspaceId, write);
  const plan = planMerge(read, catalog, write.at);
  await mergeWithin(write, catalog, plan, deps.contactReferences);
  return 1 + others.length;
}
