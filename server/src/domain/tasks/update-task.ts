import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import {
  type ChangeRequest,
  checkVersion,
  type RequestContext,
} from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { changedTask, type Task, type TaskChanges, taskEvents } from './task.ts';
import { changeable, findTask } from './task-queries.ts';

/** Completing a completed task keeps the time of its first completion. */
export async function updateTask(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Task>,
  ref: Ref,
  changes: TaskChanges,
): Promise<Task> {
  return writeInWorkspace(deps, context, (write) =>
    updateTaskWithin(deps, write, context, ref, changes),
  );
}

/** As part of another change. */
export async function updateTaskWithin(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  context: RequestContext,
  ref: Ref,
  changes: TaskChanges,
): Promise<Task> {
  const { workspaceId } = context;
  const task = await findTask(write.db, workspaceId, ref);
  checkVersion(context, task);
  const catalog = await catalogUnder(deps, workspaceId, write);
  const next = changedTask(task, changes, catalog, write.at);
  const events = taskEvents(task, next, write.at);
  if (events.length === 0) return task;
  const { version } = await updateRow(write, workspaceId, 'tasks', task, changeable(next));
  for (const event of events) write.record(event);
  return { ...next, version, updatedAt: write.at };
}
