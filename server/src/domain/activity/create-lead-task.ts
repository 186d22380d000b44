import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { ChangeRequest } from '../events/asked.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import { createTask, type NewTask } from './create-task.ts';
import type { Task } from './task.ts';

/** A task about a lead, which has to be there. */
export async function createLeadTask(
  deps: WriteDeps & ReadDeps,
  asked: ChangeRequest<Task>,
  leadRef: Ref,
  task: Omit<NewTask, 'lead'>,
): Promise<Task> {
  const { row } = await findLead(deps.database.kysely, asked.workspaceId, leadRef);
  return createTask(deps, asked, { ...task, lead: { id: row.id } });
}
