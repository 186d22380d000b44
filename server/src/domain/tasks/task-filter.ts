// Which tasks a list shows. Days are those of the workspace's time zone.
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../events/event.ts';
import type { Ref } from '../record-ref.ts';
import { addDays, dayIn, dayStart } from '../workspaces/workspace-day.ts';

export const dueTimes = ['today', 'tomorrow', 'week', 'overdue', 'none'] as const;
export type DueTime = (typeof dueTimes)[number];

export interface TaskFilter {
  /** Assigned to whoever asks; to the maker of the key, when a key asks. */
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

const endless = sql`coalesce(t.due_at, 'infinity')`;

/** A condition on tasks that are called `t`. */
export function matchingTasks(
  workspaceId: string,
  actor: Actor,
  filter: TaskFilter,
  moment: TaskMoment,
): RawBuilder<unknown> {
  const { mine, due, overdue, done, assignee, lead, dueAfter, dueBefore } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (mine) conditions.push(sql`t.assigned_member_id = ${whoAsks(workspaceId, actor)}`);
  if (due !== undefined) conditions.push(dueAt(due, moment));
  if (overdue !== undefined) {
    conditions.push(overdue ? late(moment) : sql`not (${late(moment)})`);
  }
  if (done !== undefined)
    conditions.push(done ? sql`t.done_at is not null` : sql`t.done_at is null`);
  if (assignee) {
    conditions.push(sql`t.assigned_member_id = (select id from members
      where workspace_id = ${workspaceId} and ${named(assignee, sql`email`)})`);
  }
  if (lead) {
    conditions.push(sql`t.lead_id = (select id from leads
      where workspace_id = ${workspaceId} and ${named(lead, null)})`);
  }
  if (dueAfter) conditions.push(sql`t.due_at is not null and ${endless} > ${iso(dueAfter)}`);
  if (dueBefore) conditions.push(sql`${endless} < ${iso(dueBefore)}`);
  return sql.join(conditions, sql` and `);
}

function whoAsks(workspaceId: string, { type, id }: Actor): RawBuilder<unknown> {
  if (type !== 'key') return sql`${type === 'member' ? id : null}`;
  return sql`(select created_by from keys where id = ${id} and workspace_id = ${workspaceId})`;
}

function named(ref: Ref, key: RawBuilder<unknown> | null): RawBuilder<unknown> {
  if ('id' in ref) return sql`id = ${ref.id}`;
  if ('number' in ref) return sql`number = ${ref.number}`;
  return key === null ? sql`false` : sql`${key} = ${ref.key}`;
}

const late = ({ now }: TaskMoment) => sql`t.done_at is null and ${endless} < ${iso(now)}`;

function dueAt(due: DueTime, moment: TaskMoment): RawBuilder<unknown> {
  if (due === 'overdue') return late(moment);
  if (due === 'none') return sql`${endless} = 'infinity'`;
  const { timeZone, now } = moment;
  const today = dayIn(timeZone, now);
  const first = due === 'tomorrow' ? addDays(today, 1) : today;
  const behind = addDays(first, due === 'week' ? 7 : 1);
  return sql`${endless} >= ${iso(dayStart(timeZone, first))}
    and ${endless} < ${iso(dayStart(timeZone, behind))}`;
}

const iso = (time: Date) => time.toISOString();
