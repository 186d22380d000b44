import { newId } from '../../../platform/ids.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import { type NewCause, recordCause } from '../../events/causes.ts';
import type { RequestContext } from '../../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import type { FoundLead } from '../lead-queries.ts';
import { type BulkResult, type BulkTarget, readTarget, resolveTarget } from './bulk-target.ts';

/**
 * Changes many leads in one transaction and under one cause. `change` returns the number of those
 * that have changed.
 */
export async function writeInBulk(
  deps: WriteDeps & ListDeps,
  context: RequestContext,
  target: BulkTarget,
  cause: Pick<NewCause, 'kind' | 'summary'>,
  change: (write: WorkspaceWrite, found: readonly FoundLead[], catalog: Catalog) => Promise<number>,
): Promise<BulkResult> {
  const { workspaceId, actor, causeId: causeOf = newId } = context;
  const resolved = await resolveTarget(deps, workspaceId, target);
  const id = causeOf();
  const request = { ...context, causeId: () => id };
  return writeInWorkspace(deps, request, async (write) => {
    const found = await readTarget(write, workspaceId, resolved);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const count = await change(write, found, catalog);
    await recordCause(write.db, {
      ...cause,
      workspaceId,
      id,
      actor,
      at: write.at,
      subjects: { lead: count },
    });
    return { causeId: id, count };
  });
}
