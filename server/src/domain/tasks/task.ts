// A task, with or without a lead. The events of a task have its lead as their subject, if it has one.
// Pure.
import { isDay } from '../../platform/calendar.ts';
import { type Catalog, findIn } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';
import type { ActorSummary } from '../events/actor-summary.ts';
import type { EventType, NewEvent } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { Identified, Ref } from '../record-ref.ts';
import { addDays, dayStart } from '../workspaces/workspace-day.ts';

export interface Task {
  id: string;
  number: number;
  title: string;
  dueAt: Date | null;
  assignee: Identified | null;
  lead: Identified | null;
  /** The name of the lead now. */
  leadName: string | null;
  doneAt: Date | null;
  author: ActorSummary;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A time, or a day at whose end the task is due. */
export type Due = { at: Date } | { day: string };

export interface TaskChanges {
  title?: string | undefined;
  due?: Due | null | undefined;
  assignee?: Ref | null | undefined;
  /** A time at which it was done before. */
  done?: boolean | Date | undefined;
}

/** The fields of a task that can change. */
export type TaskFields = Pick<Task, 'title' | 'dueAt' | 'assignee' | 'doneAt'>;

/** The part of a task that its events know. */
type TaskOfEvent = TaskFields & Pick<Task, 'id' | 'number' | 'lead'>;

/** Applies the changes to a task. */
export function changedTask<Changing extends TaskFields>(
  task: Changing,
  changes: TaskChanges,
  catalog: Pick<Catalog, 'members' | 'timeZone'>,
  at: Date,
): Changing {
  const { title = task.title, due, assignee, done } = changes;
  const next = { ...task, title };
  if (due !== undefined) next.dueAt = due && dueTime(due, catalog.timeZone);
  if (assignee !== undefined) next.assignee = assignee && memberOf(catalog, assignee);
  if (done instanceof Date) next.doneAt = done;
  else if (done !== undefined) next.doneAt = done ? (task.doneAt ?? at) : null;
  return next;
}

function dueTime(due: Due, timeZone: string): Date {
  if ('at' in due) return due.at;
  const next = addDays(due.day, 1);
  if (!isDay(next)) throw invalidField('due_at', 'date_too_late', { before: '9999-12-31' });
  return new Date(dayStart(timeZone, next).getTime() - 1_000);
}

function memberOf({ members }: Pick<Catalog, 'members'>, ref: Ref): Identified {
  const member = findIn(members, ref);
  if (member?.active) return { id: member.id, number: member.number };
  throw invalidField('assigned_user_id', 'user_not_active');
}

type TaskEvent = Extract<EventType, `task.${string}`>;
type TaskEventFields = Pick<NewEvent, 'type' | 'subjectType' | 'subjectId' | 'before' | 'after'>;

/**
 * The events of a change; null is a task before its creation or after its deletion. A task that is
 * done again, as of a time before that of the change, has that time in its event.
 */
export function taskEvents(
  before: TaskOfEvent | null,
  after: TaskOfEvent | null,
  at?: Date,
): TaskEventFields[] {
  const task = after ?? before;
  if (task === null) return [];
  const { id, number } = task;
  const eventOf = (type: TaskEvent, was: object | null, is: object | null) =>
    taskEvent(task, type, was, is);
  if (after === null) return [eventOf('task.deleted', { id, number, ...factsOf(task) }, null)];
  const events: TaskEventFields[] = [];
  if (before === null) events.push(eventOf('task.created', null, factsOf(after)));
  else {
    const changed = whatChanged(factsOf(before), factsOf(after));
    if (changed) events.push(eventOf('task.updated', changed.before, changed.after));
  }
  const wasDone = before !== null && before.doneAt !== null;
  if (wasDone !== (after.doneAt !== null)) {
    const type = wasDone ? 'task.reopened' : 'task.completed';
    const wasBefore = after.doneAt !== null && at !== undefined && after.doneAt < at;
    const done_at = wasBefore ? { done_at: after.doneAt?.toISOString() } : {};
    events.push(eventOf(type, { done: wasDone }, { done: !wasDone, ...done_at }));
  }
  return events;
}

/** The event of a deleted task that is back. */
export const taskRestored = (task: Task): TaskEventFields =>
  taskEvent(task, 'task.restored', null, factsOf(task));

/** The event of an open task that has become due. */
export const taskDue = (task: Task): TaskEventFields =>
  taskEvent(task, 'task.due', null, factsOf(task));

function taskEvent(
  task: TaskOfEvent,
  type: TaskEvent,
  was: object | null,
  is: object | null,
): TaskEventFields {
  const { id, number, title, lead } = task;
  return {
    type,
    ...(lead === null
      ? { subjectType: 'task', subjectId: id }
      : { subjectType: 'lead', subjectId: lead.id }),
    before: was && { task: was },
    after: is && { task: { id, number, title, ...is } },
  };
}

const factsOf = ({ title, dueAt, assignee }: TaskFields) => ({
  title,
  due_at: dueAt?.toISOString() ?? null,
  assigned_user_id: assignee?.number ?? null,
});
