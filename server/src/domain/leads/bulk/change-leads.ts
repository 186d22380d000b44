import { newId } from '../../../platform/ids.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import { recordCause } from '../../events/causes.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { findLeads } from '../find-leads.ts';
import { writeLeads } from '../write-leads.ts';
import { beginBulkJob } from './begin-bulk-job.ts';
import { type BulkChange, planBulkChange, refuseProblems, summaryOf } from './bulk-change.ts';
import { type BulkTarget, isTarget, maxLeadsAtOnce, resolveTarget } from './bulk-target.ts';

export interface BulkResult {
  causeId: string;
  /** The number of leads that have changed. */
  count: number;
  /** The number of leads that were named, or that match. */
  total: number;
  /** A job makes the change. */
  running: boolean;
}

/**
 * Changes many leads under one cause: up to 1,000 in one transaction, all of them or none; more by a
 * job, which leaves alone those that cannot take the change.
 */
export async function changeLeads(
  deps: WriteDeps & ListDeps,
  context: RequestContext,
  target: BulkTarget,
  change: BulkChange,
): Promise<BulkResult> {
  const { workspaceId, actor, causeId: causeOf = newId } = context;
  const numbers = await resolveTarget(deps, workspaceId, target);
  const id = causeOf();
  const request = { ...context, causeId: () => id };
  const total = numbers.length;
  if (total > maxLeadsAtOnce) {
    await beginBulkJob(deps, request, { causeId: id, numbers, change });
    return { causeId: id, count: 0, total, running: true };
  }
  return writeInWorkspace(deps, request, async (write) => {
    const found = await findLeads(write.db, workspaceId, isTarget(numbers));
    const known = await catalogUnder(deps, workspaceId, write);
    const { changes, catalog, problems } = await planBulkChange(deps, write, change, found, known);
    refuseProblems(problems);
    const count = (await writeLeads(write, catalog, changes)).length;
    await recordCause(write.db, {
      ...{ workspaceId, id, kind: change.kind, actor, at: write.at },
      ...{ subjects: { lead: count }, summary: summaryOf(change) },
    });
    return { causeId: id, count, total, running: false };
  });
}
