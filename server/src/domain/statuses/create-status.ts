import { newId } from '../../platform/ids.ts';
import { keyFor } from '../catalog/key.ts';
import { type Positioned, withItemAt, writeOrder } from '../catalog/order.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { type NewStatus, refuseMoreStatuses, type Status } from './status.ts';
import { readStatuses, statusFacts, toStatus } from './status-queries.ts';

export async function createStatus(
  deps: WriteDeps,
  request: ChangeRequest<Status>,
  { name, key: requestedKey, position: requestedPosition, color = null }: NewStatus,
): Promise<Status> {
  const { workspaceId } = request;
  const key = keyFor(requestedKey, name);
  return writeInWorkspace(deps, request, async (write) => {
    const all = await readStatuses(write.db, workspaceId);
    refuseMoreStatuses(all, key);
    const id = newId();
    const ordered = withItemAt<Positioned>(all, { id, position: -1 }, requestedPosition);
    const position = ordered.findIndex((one) => one.id === id);
    await writeOrder(write, { workspaceId, table: 'statuses', subjectType: 'status' }, ordered, id);
    const times = { created_at: write.at, updated_at: write.at };
    const values = { id, key, name, position, color, ...times };
    const { number, version } = await write.db
      .insertInto('statuses')
      .values({ workspace_id: workspaceId, ...values })
      .returning(['number', 'version'])
      .executeTakeFirstOrThrow();
    const row = { ...values, number, version };
    write.record({
      type: 'status.created',
      subjectType: 'status',
      subjectId: id,
      before: null,
      after: statusFacts(row),
    });
    write.catalogChanged();
    return toStatus(row);
  });
}
