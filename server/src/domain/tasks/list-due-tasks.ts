import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Task } from './task.ts';
import { type TaskRow, tasksOf, toTask } from './task-queries.ts';

interface DueTasks {
  /** Null for the tasks of everybody. */
  memberId: string | null;
  /** Done tasks are left out unless they were done after that. */
  doneAfter: Date;
  max: number;
}

/** Tasks with a due time: open ones before done ones, those due last before others. */
export async function listDueTasks(
  db: Kysely<Tables>,
  workspaceId: string,
  { memberId, doneAfter, max }: DueTasks,
): Promise<(Task & { dueAt: Date })[]> {
  const whose = memberId === null ? sql`true` : sql`t.assigned_member_id = ${memberId}`;
  const condition = sql`${whose} and t.due_at is not null
    and (t.done_at is null or t.done_at > ${doneAfter.toISOString()})`;
  const { rows } = await sql<TaskRow>`
    select * from (${tasksOf(workspaceId, condition)}) r
    order by r.done_at is not null, r.due_at desc, r.number desc limit ${max}`.execute(db);
  return rows.map(toTask).filter((task): task is Task & { dueAt: Date } => task.dueAt !== null);
}
