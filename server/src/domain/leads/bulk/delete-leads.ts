import { newId } from '../../../platform/ids.ts';
import { catalogUnder } from '../../catalog/catalog-under.ts';
import { recordCause } from '../../events/causes.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { ListDeps } from '../../filters/list-kind.ts';
import { writeLeads } from '../write-leads.ts';
import { type BulkResult, type BulkTarget, readTarget, resolveTarget } from './bulk-target.ts';

/** Moves many leads to the trash, in one transaction and under one cause. */
export async function deleteLeads(
  deps: WriteDeps & ListDeps,
  context: RequestContext,
  target: BulkTarget,
): Promise<BulkResult> {
  const { workspaceId, actor, causeId: causeOf = newId } = context;
  const resolved = await resolveTarget(deps, workspaceId, target);
  const causeId = causeOf();
  const request = { ...context, causeId: () => causeId };
  return writeInWorkspace(deps, request, async (write) => {
    const found = await readTarget(write, workspaceId, resolved);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const changes = found.map((before) => ({
      before,
      after: { ...before, row: { ...before.row, deleted_at: write.at } },
    }));
    const { length: count } = await writeLeads(write, catalog, changes);
    const cause = { workspaceId, id: causeId, actor, at: write.at, count };
    await recordCause(write.db, { ...cause, kind: 'bulk_delete' });
    return { causeId, count };
  });
}
