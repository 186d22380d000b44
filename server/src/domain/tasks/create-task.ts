import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { newId } from '../../platform/ids.ts';
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
import type { Ref } from '../record-ref.ts';
import { changedTask, type Task, type TaskChanges, type TaskFields, taskEvents } from './task.ts';
import { changeable, findTask } from './task-queries.ts';

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
  const id = newId();
  await write.db
    .insertInto('tasks')
    .values({
      workspace_id: workspaceId,
      id,
      ...changeable(changedTask(empty, changes, catalog, write.at)),
      lead_id: lead?.id ?? null,
      author_type: actor.type,
      author_id: actor.id,
      created_at: write.at,
      updated_at: write.at,
    })
    .execute();
  const task = await findTask(write.db, workspaceId, { id });
  for (const event of taskEvents(null, task)) write.record(event);
  return task;
}

async function leadOf(db: Kysely<Tables>, workspaceId: string, ref: Ref): Promise<LeadRow> {
  const found = await orUndefined(findLead(db, workspaceId, ref));
  if (found !== undefined) return found.row;
  throw invalidField('lead_id', 'record_unknown', { record: 'lead' });
}
