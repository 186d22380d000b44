import { removeRow } from '../../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findSuppressionRow } from './suppression-queries.ts';

/** The address gets messages again. */
export async function deleteSuppression(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const { id, number, address, reason } = await findSuppressionRow(write.db, workspaceId, ref);
    checkVersion(context, { version: 1 });
    await removeRow(write, workspaceId, {
      ...{ table: 'suppressions', subjectType: 'suppression', eventType: 'suppression.deleted' },
      ...{ id, facts: { number, address, reason } },
    });
  });
}
