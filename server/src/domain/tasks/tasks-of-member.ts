// The open tasks that are assigned to a member.
import { type RawBuilder, sql } from 'kysely';
import type { MemberReferences } from '../members/assigned-records.ts';
import { taskEvents } from './task.ts';
import { type TaskRow, tasksOf, toTask } from './task-queries.ts';

const openTasks = (workspaceId: string, memberId: string): RawBuilder<TaskRow> =>
  tasksOf(workspaceId, sql`t.assigned_member_id = ${memberId} and t.done_at is null`);

export const tasksOfMember: MemberReferences = {
  kind: 'tasks',
  async count(db, workspaceId, memberId) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count
      from (${openTasks(workspaceId, memberId)}) as open`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, workspaceId, from, to, max) {
    const { rows } = await sql<TaskRow>`
      ${openTasks(workspaceId, from.id)} order by t.number limit ${max}`.execute(write.db);
    await sql`
      update tasks set assigned_member_id = ${to.id}, version = version + 1,
        updated_at = ${write.at.toISOString()}
      where workspace_id = ${workspaceId} and id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
      write.db,
    );
    for (const row of rows) {
      const task = toTask(row);
      const { id, number } = to;
      for (const event of taskEvents(task, { ...task, assignee: { id, number } })) {
        write.record(event);
      }
    }
    return rows.length;
  },
};
