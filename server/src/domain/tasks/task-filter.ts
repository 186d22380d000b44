// The filter of task lists. Days are in the workspace's time zone.
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../events/event.ts';
import { requesterId } from '../members/requester-id.ts';
import type { Ref } from '../record-ref.ts';
import { addDays, dayIn, dayStart } from '../workspaces/workspace-day.ts';

export const dueTimes = ['today', 'tomorrow', 'week', 'overdue', 'none'] as const;
type DueTime = (typeof dueTimes)[number];

export interface TaskFilter {
  /** Assigned to the requester, or to the creator of the requesting key. */
  mine?: boolean;
  /** `week` is today and the six days after it. */
  due?: DueTime;
  overdue?: boolean;
  done?: boolean;
  assignee?: Ref;
  lead?: Ref;
  dueAfter?: Date;
  dueBefore?: Date;
}

export interface TaskMoment {
  now: Date;
  timeZone: string;
}

const dueOrNever = sql`coalesce(t.due_at, 'infinity')`;

/** A condition on tasks with the alias `t`. */
export function matchingTasks(
  workspaceId: string,
  actor: Actor,
  filter: TaskFilter,
  moment: TaskMoment,
): RawBuilder<unknown> {
  const { mine, due, overdue, done, assignee, lead, dueAfter, dueBefore } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (mine) conditions.push(sql`t.assigned_member_id = ${requesterId(workspaceId, actor)}`);
  if (due !== undefined) conditions.push(dueAt(due, moment));
  if (overdue !== undefined) {
    conditions.push(overdue ? isOverdue(moment) : sql`not (${isOverdue(moment)})`);
  }
  if (done !== undefined)
    conditions.push(done ? sql`t.done_at is not null` : sql`t.done_at is null`);
  if (assignee) {
    conditions.push(sql`t.assigned_member_id = (select id from members
      where workspace_id = ${workspaceId} and ${matches(assignee, sql`email`)})`);
  }
  if (lead) {
    conditions.push(sql`t.lead_id = (select id from leads
      where workspace_id = ${workspaceId} and ${matches(lead, null)})`);
  }
  if (dueAfter) conditions.push(sql`t.due_at is not null and ${dueOrNever} > ${iso(dueAfter)}`);
  if (dueBefore) conditions.push(sql`${dueOrNever} < ${iso(dueBefore)}`);
  return sql.join(conditions, sql` and `);
}

function matches(ref: Ref, key: RawBuilder<unknown> | null): RawBuilder<unknown> {
  if ('id' in ref) return sql`id = ${ref.id}`;
  if ('number' in ref) return sql`number = ${ref.number}`;
  return key === null ? sql`false` : sql`${key} = ${ref.key}`;
}

const isOverdue = ({ now }: TaskMoment) => sql`t.done_at is null and ${dueOrNever} < ${iso(now)}`;

function dueAt(due: DueTime, moment: TaskMoment): RawBuilder<unknown> {
  if (due === 'overdue') return isOverdue(moment);
  if (due === 'none') return sql`${dueOrNever} = 'infinity'`;
  const { timeZone, now } = moment;
  const today = dayIn(timeZone, now);
  const first = due === 'tomorrow' ? addDays(today, 1) : today;
  const next = addDays(first, due === 'week' ? 7 : 1);
  return sql`${dueOrNever} >= ${iso(dayStart(timeZone, first))}
    and ${dueOrNever} < ${iso(dayStart(timeZone, next))}`;
}

const iso = (time: Date) => time.toISOString();
