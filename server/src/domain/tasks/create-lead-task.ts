import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { createTask, type NewTask } from './create-task.ts';
import type { Task } from './task.ts';

/** Creates a task about an existing lead. */
export async function createLeadTask(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Task>,
  leadRef: Ref,
  task: Omit<NewTask, 'lead'>,
): Promise<Task> {
  const { row } = await findLead(deps.database.kysely, context.workspaceId, leadRef);
  return createTask(deps, context, { ...task, lead: { id: row.id } });
}
