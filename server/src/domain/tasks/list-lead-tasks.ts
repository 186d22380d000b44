import type { Clock } from '../../platform/clock.ts';
import type { Page, PageParams } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { RequestContext } from '../events/request-context.ts';
import { findLead } from '../leads/find-lead.ts';
import type { Ref } from '../record-ref.ts';
import { listTasks, type TaskSelection } from './list-tasks.ts';
import type { Task } from './task.ts';

/** The tasks of an existing lead. */
export async function listLeadTasks(
  deps: ReadDeps & { clock: Clock },
  context: RequestContext,
  leadRef: Ref,
  { filter, ...order }: TaskSelection,
  page: PageParams,
): Promise<Page<Task>> {
  const { row } = await findLead(deps.database.kysely, context.workspaceId, leadRef);
  return listTasks(deps, context, { filter: { ...filter, lead: { id: row.id } }, ...order }, page);
}
