import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidField } from '../errors.ts';
import type { ChangeRequest, RequestContext } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { findLead } from '../leads/find-lead.ts';
import type { LeadRow } from '../leads/lead.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { insertTasks } from './insert-tasks.ts';
import { changedTask, type Task, type TaskChanges, type TaskFields } from './task.ts';
import { findTask } from './task-queries.ts';

export interface NewTask extends TaskChanges {
  title: string;
  lead?: Ref | null;
}

export async function createTask(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Task>,
  task: NewTask,
): Promise<Task> {
  return writeInWorkspace(deps, context, (write) => addTask(deps, write, context, task));
}

/** Creates a task as part of another change. */
export async function addTask(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  { workspaceId, actor }: Pick<RequestContext, 'workspaceId' | 'actor'>,
  { lead: leadRef, ...changes }: NewTask,
): Promise<Task> {
  const lead = leadRef ? await leadOf(write.db, workspaceId, leadRef) : null;
  const catalog = await catalogUnder(deps, workspaceId, write);
  const empty: TaskFields = { title: changes.title, dueAt: null, assignee: null, doneAt: null };
  const fields = changedTask(empty, changes, catalog, write.at);
  const [added] = await insertTasks(write, workspaceId, [{ ...fields, lead, actor }]);
  return findTask(write.db, workspaceId, added as Identified);
}

async function leadOf(db: Kysely<Tables>, workspaceId: string, ref: Ref): Promise<LeadRow> {
  const found = await orUndefined(findLead(db, workspaceId, ref));
  if (found !== undefined) return found.row;
  throw invalidField('lead_id', 'record_unknown', { record: 'lead' });
}
