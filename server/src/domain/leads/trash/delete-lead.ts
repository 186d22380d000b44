import { catalogUnder } from '../../catalog/catalog-under.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findLead } from '../find-lead.ts';
import { writeLeads } from '../write-leads.ts';

/** Moves a lead to the trash. */
export async function deleteLead(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const found = await findLead(write.db, workspaceId, ref);
    checkVersion(context, found.row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const after = { ...found, row: { ...found.row, deleted_at: write.at } };
    await writeLeads(write, catalog, [{ before: found, after }]);
  });
}
