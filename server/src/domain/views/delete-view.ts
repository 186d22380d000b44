import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkMayChange, viewFacts } from './view.ts';
import { findView, requesterIdOf } from './view-row.ts';

export async function deleteView(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const requesterId = await requesterIdOf(write.db, context);
    const view = await findView(write.db, workspaceId, requesterId, ref);
    checkVersion(context, view);
    checkMayChange(context, view, requesterId);
    await removeRow(write, workspaceId, {
      ...{ table: 'views', subjectType: 'view', eventType: 'view.deleted' },
      id: view.id,
      facts: viewFacts(view),
    });
  });
}
