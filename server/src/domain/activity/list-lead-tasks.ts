import type { Clock } from '../../platform/clock.ts';
import type { Part, PartAsked } from '../../platform/database/read-part.ts';
import type { Ref } from '../catalog/catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Asked } from '../events/asked.ts';
import { findLead } from '../leads/find-lead.ts';
import { listTasks, type TaskSelection } from './list-tasks.ts';
import type { Task } from './task.ts';

/** The tasks of one lead, which has to be there. */
export async function listLeadTasks(
  deps: ReadDeps & { clock: Clock },
  asked: Asked,
  leadRef: Ref,
  { filter, ...order }: TaskSelection,
  part: PartAsked,
): Promise<Part<Task>> {
  const { row } = await findLead(deps.database.kysely, asked.workspaceId, leadRef);
  return listTasks(deps, asked, { filter: { ...filter, lead: { id: row.id } }, ...order }, part);
}
