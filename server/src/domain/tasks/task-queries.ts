import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type ActorColumns, actorSql, toActorSummary } from '../events/actor-summary.ts';
import { fullName } from '../leads/lead.ts';
import { findByRef, identified, type Ref } from '../record-ref.ts';
import type { Task, TaskFields } from './task.ts';

export interface TaskRow extends ActorColumns {
  id: string;
  number: number;
  title: string;
  due_at: Date | null;
  assigned_member_id: string | null;
  assignee_number: number | null;
  lead_id: string | null;
  lead_number: number | null;
  lead_first_name: string | null;
  lead_last_name: string | null;
  done_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const author = actorSql('t', 'author');

/** The tasks that meet a condition on the alias `t`. Tasks of a lead in the trash are left out. */
export const tasksOf = (
  workspaceId: string,
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<TaskRow> =>
  sql<TaskRow>`select t.id, t.number, t.title, t.due_at, t.done_at, t.version, t.created_at,
      t.updated_at, t.assigned_member_id, a.number as assignee_number, t.lead_id,
      l.number as lead_number, l.first_name as lead_first_name, l.last_name as lead_last_name,
      ${author.columns}
    from tasks t
    left join members a on a.workspace_id = t.workspace_id and a.id = t.assigned_member_id
    left join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id
    ${author.joins}
    where t.workspace_id = ${workspaceId} and ${condition} and not exists (
      select from leads d where d.workspace_id = t.workspace_id and d.id = t.lead_id
        and d.deleted_at is not null)`;

export async function findTask(db: Kysely<Tables>, workspaceId: string, ref: Ref): Promise<Task> {
  return toTask(await findByRef(db, tasksOf(workspaceId), ref, 'task'));
}

export function toTask(row: TaskRow): Task {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    dueAt: row.due_at,
    assignee: identified(row.assigned_member_id, row.assignee_number),
    lead: identified(row.lead_id, row.lead_number),
    leadName: leadName(row),
    doneAt: row.done_at,
    author: toActorSummary(row),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function leadName({ lead_id, lead_first_name, lead_last_name }: TaskRow): string | null {
  if (lead_id === null) return null;
  return fullName({ firstName: lead_first_name ?? '', lastName: lead_last_name ?? '' });
}

/** The columns that a change writes. */
export const changeable = ({ title, dueAt, assignee, doneAt }: TaskFields) => ({
  title,
  due_at: dueAt?.toISOString() ?? null,
  assigned_member_id: assignee?.id ?? null,
  done_at: doneAt,
});
