import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { createTask, type NewTask } from './create-task.ts';
import type { Task } from './task.ts';

/** A task about a lead, which has to be there. */
export async function createLeadTask(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Task>,
  leadRef: Ref,
  task: Omit<NewTask, 'lead'>,
): Promise<Task> {
  const { row } = await findLead(deps.database.kysely, context.workspaceId, leadRef);
  return createTask(deps, context, { ...task, lead: { id: row.id } });
}
