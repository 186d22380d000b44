import { checkOwn, checkVersion, type RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { taskEvents } from './task.ts';
import { findTask } from './task-queries.ts';

export async function deleteTask(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  await writeInWorkspace(deps, context, (write) => deleteTaskWithin(write, context, ref));
}

/** As part of another change. */
export async function deleteTaskWithin(
  write: WorkspaceWrite,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  const task = await findTask(write.db, workspaceId, ref);
  checkVersion(context, task);
  checkOwn(context, task.author.id);
  await write.db
    .deleteFrom('tasks')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', task.id)
    .execute();
  for (const event of taskEvents(task, null)) write.record(event);
}
