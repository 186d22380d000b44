import { queriesOf } from '../../../platform/database/queries.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { beginCauseJob } from '../../events/cause-job.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { findLeads } from '../find-leads.ts';
import { type BulkChange, planBulkChange, refuseProblems, summaryOf } from './bulk-change.ts';
import { bulkJobOf } from './bulk-job.ts';
import { leadsOfPiece, storePieces } from './bulk-pieces.ts';
import { isTarget } from './bulk-target.ts';

interface BulkJob {
  causeId: string;
  numbers: readonly number[];
  change: BulkChange;
}

/** Refuses a change that none of the first leads can take. */
export async function beginBulkJob(
  deps: WriteDeps & Pick<ReadDeps, 'catalogs'>,
  context: RequestContext,
  { causeId, numbers, change }: BulkJob,
): Promise<void> {
  const { workspaceId, actor } = context;
  const key = { workspaceId, causeId };
  await writeInWorkspace(deps, context, async (write) => {
    const { db, at } = write;
    const first = await findLeads(db, workspaceId, isTarget(numbers.slice(0, leadsOfPiece)));
    const catalog = await catalogUnder(deps, workspaceId, write);
    const planned = await planBulkChange(deps, write, change, first, catalog);
    if (planned.changes.length === 0) refuseProblems(planned.problems);
    await storePieces(db, key, numbers);
    await beginCauseJob(write, {
      ...{ workspaceId, id: causeId, kind: change.kind, actor, at },
      ...{ subjects: {}, summary: summaryOf(change), total: numbers.length },
    });
    await addJobs(queriesOf(db), [bulkJobOf(key)]);
  });
}
