import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkOwn, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { taskEvents } from './task.ts';
import { findTask } from './task-queries.ts';

export async function deleteTask(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const task = await findTask(write.db, workspaceId, ref);
    checkVersion(asked, task);
    checkOwn(asked, task.author.id);
    await write.db
      .deleteFrom('tasks')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', task.id)
      .execute();
    for (const event of taskEvents(task, null)) write.record(event);
  });
}
