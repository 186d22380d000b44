import { queriesOf } from '../../../platform/database/queries.ts';
import { newId } from '../../../platform/ids.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { beginCauseJob } from '../../events/cause-job.ts';
import { catchUpIfNear } from '../../events/projections/catch-up.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { contactDuplicates } from '../duplicates/projection.ts';
import { mergesJob } from './continue-merges.ts';
import { planMerges } from './planned-merges.ts';

export interface MergesBegun {
  causeId: string;
  /** The number of groups. */
  total: number;
}

/**
 * Merges each group that is known by now and at least so certain into its oldest contact: by a job, as
 * one cause. A group that forms later is left for people to see.
 */
export async function mergeDuplicates(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<MergesBegun>,
  minScore: number,
): Promise<MergesBegun> {
  const { workspaceId, actor, causeId: causeOf = newId } = request;
  await catchUpIfNear(deps.database, contactDuplicates, workspaceId);
  const causeId = causeOf();
  const key = { workspaceId, causeId };
  return writeInWorkspace(deps, { ...request, causeId: () => causeId }, async (write) => {
    const { db, at } = write;
    const total = await planMerges(db, key, minScore);
    if (total > 0) {
      const cause = { workspaceId, id: causeId, kind: 'merge', actor, at } as const;
      const summary = { min_score: minScore };
      await beginCauseJob(write, { ...cause, subjects: {}, summary, total });
      await addJobs(queriesOf(db), [mergesJob(key)]);
    }
    return { causeId, total };
  });
}
