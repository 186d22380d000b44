import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { getView } from './get-view.ts';
import { checkLayout, checkMayChange, type View, type ViewFields, viewFacts } from './view.ts';
import type { ViewDeps } from './view-kind.ts';
import { findView, requesterIdOf, viewColumns } from './view-row.ts';

export async function updateView(
  deps: WriteDeps & ViewDeps,
  context: RequestContext,
  ref: Ref,
  changes: Partial<ViewFields>,
): Promise<View> {
  const { workspaceId } = context;
  // Otherwise a view whose custom field was deleted could not even be renamed.
  if (selectionFields.some((field) => changes[field] !== undefined)) {
    const view = await getView(deps, context, ref);
    await deps.kinds[view.kind].check(deps, workspaceId, { ...view, ...changes });
  }
  return writeInWorkspace(deps, context, async (write) => {
    const requesterId = await requesterIdOf(write.db, context);
    const found = await findView(write.db, workspaceId, requesterId, ref);
    checkVersion(context, found);
    checkMayChange(context, found, requesterId);
    const next = { ...found, ...changes };
    checkLayout(next);
    if (whatChanged(viewColumns(found), viewColumns(next)) === undefined) return found;
    const { version, updated_at } = await updateRow(
      write,
      workspaceId,
      'views',
      found,
      viewColumns(next),
    );
    const facts = whatChanged(viewFacts(found), viewFacts(next));
    write.record({
      type: 'view.updated',
      subjectType: 'view',
      subjectId: found.id,
      ...(facts ?? { before: {}, after: {} }),
    });
    return { ...next, version, updatedAt: updated_at };
  });
}

const selectionFields = ['filter', 'search', 'sort', 'direction', 'groupBy'] as const;
