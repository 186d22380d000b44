import { withItemAt, writeOrder } from '../catalog/order.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Status, StatusChanges } from './status.ts';
import { findStatusRow, statusFacts, toStatus } from './status-queries.ts';

/** A new position shifts the statuses after it. */
export async function updateStatus(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
  changes: StatusChanges,
): Promise<Status> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { row, all } = await findStatusRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const { name = row.name, color = row.color } = changes;
    const ordered = withItemAt(all, row, changes.position ?? all.indexOf(row));
    const next = { name, color, position: ordered.indexOf(row) };
    const changed = whatChanged(statusFacts(row), statusFacts({ ...row, ...next }));
    if (changed === undefined) return toStatus(row);
    const list = { workspaceId, table: 'statuses', subjectType: 'status' } as const;
    await writeOrder(write, list, ordered, row.id);
    const written = await updateRow(write, workspaceId, 'statuses', row, next);
    write.record({ type: 'status.updated', subjectType: 'status', subjectId: row.id, ...changed });
    write.catalogChanged();
    return toStatus({ ...row, ...next, ...written });
  });
}
