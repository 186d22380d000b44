import { catalogUnder } from '../../catalog/catalog-references.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { checkVersion, type RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findLead } from '../find-lead.ts';
import { leadFacts } from '../lead-events.ts';
import { toLead } from '../to-lead.ts';
import { writeLead } from '../write-lead.ts';

/** Moves a lead to the trash. */
export async function deleteLead(
  deps: WriteDeps & ReadDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const { row, contactNumber, tagIds } = await findLead(write.db, workspaceId, ref);
    checkVersion(context, row);
    const catalog = await catalogUnder(deps, workspaceId, write);
    const next = { ...row, version: row.version + 1, updated_at: write.at };
    await writeLead(write, next, { deleted_at: write.at });
    write.record({
      type: 'lead.deleted',
      subjectType: 'lead',
      subjectId: row.id,
      before: leadFacts(toLead(row, catalog, contactNumber, tagIds)),
      after: null,
    });
  });
}
