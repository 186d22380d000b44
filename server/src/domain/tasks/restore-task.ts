import { sql } from 'kysely';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { lastCompletion } from './last-completion.ts';
import { taskRestored } from './task.ts';
import { findTask } from './task-queries.ts';

export interface DeletedTask {
  id: string;
  number: number;
  title: string;
  due_at: string | null;
  /** The number of the member. */
  assigned_user_id: number | null;
}

/**
 * Adds a deleted task again as it was. The event log has its author and its completion; the subject
 * of its events is its lead, or the task itself.
 */
export async function restoreTaskWithin(
  write: WorkspaceWrite,
  workspaceId: string,
  subjectId: string,
  { id, number, title, due_at, assigned_user_id }: DeletedTask,
): Promise<void> {
  const doneAt = await lastCompletion(write.db, workspaceId, subjectId, id);
  const at = write.at.toISOString();
  // A time of this past was announced before the deletion.
  const dueRecorded = due_at !== null && due_at <= at ? due_at : '-infinity';
  await sql`
    insert into tasks (workspace_id, id, number, title, due_at, assigned_member_id, lead_id,
      author_type, author_id, done_at, created_at, updated_at, due_recorded)
    select e.workspace_id, ${id}, ${number}, ${title}, ${due_at}::timestamptz,
      (select m.id from members m
        where m.workspace_id = e.workspace_id and m.number = ${assigned_user_id}),
      case e.subject_type when 'lead' then e.subject_id end, e.actor_type, e.actor_id,
      ${doneAt?.toISOString() ?? null}::timestamptz, e.at, ${at}, ${dueRecorded}::timestamptz
    from events e
    where e.workspace_id = ${workspaceId} and e.subject_id = ${subjectId}
      and e.type = 'task.created' and e.after -> 'task' ->> 'id' = ${id}`.execute(write.db);
  write.record(taskRestored(await findTask(write.db, workspaceId, { id })));
}
