// What a list of tasks is asked by. Pure.
import Type, { type Static } from 'typebox';
import { type TaskSelection, taskSorts } from '../../../domain/tasks/list-tasks.ts';
import { dueTimes, type TaskFilter } from '../../../domain/tasks/task-filter.ts';
import { refOf } from '../../record-id.ts';
import { flag, isOn, text, timeOf } from '../leads/list-query.ts';
import { memberRefOf } from '../leads/refs.ts';

const ofAny = {
  mine: flag('true for those assigned to whoever asks; with a key, to the user who made the key.'),
  due: Type.Optional(
    Type.Enum([...dueTimes], {
      description:
        'Days are those of the time zone of the workspace; week is today and the six days after ' +
        'it. overdue leaves out what is done; none is due at no time.',
    }),
  ),
  overdue: flag('true for those that are not done and whose time is over.'),
  done: flag('true for those that are done, false for the others.'),
  assigned_user_id: text('A user by number, UUID, user_… or e-mail address.'),
  due_after: text('ISO 8601: only those due after it. A day alone begins at 00:00 UTC.', 40),
  due_before: text('ISO 8601: only those due before it.', 40),
  sort: Type.Optional(
    Type.Enum([...taskSorts], {
      description: 'due_at when left out; those that are due at no time stand behind the others.',
    }),
  ),
  direction: Type.Optional(
    Type.Enum(['asc', 'desc'], { description: 'asc for due_at, desc for created_at.' }),
  ),
};

export const leadTaskQuery = ofAny;
export const taskQuery = { ...ofAny, lead_id: text('The lead that they are about.') };

const whole = Type.Object(taskQuery);
export type TaskQuery = Static<typeof whole>;

export function selectionOf(query: TaskQuery): TaskSelection {
  const { sort = 'due_at', direction = sort === 'due_at' ? 'asc' : 'desc' } = query;
  return { filter: filterOf(query), sort, direction };
}

function filterOf(query: TaskQuery): TaskFilter {
  const filter: TaskFilter = {};
  if (isOn(query.mine)) filter.mine = true;
  if (query.due !== undefined) filter.due = query.due;
  if (query.overdue !== undefined) filter.overdue = isOn(query.overdue);
  if (query.done !== undefined) filter.done = isOn(query.done);
  if (query.assigned_user_id !== undefined) filter.assignee = memberRefOf(query.assigned_user_id);
  if (query.lead_id !== undefined) filter.lead = refOf(query.lead_id);
  if (query.due_after !== undefined) filter.dueAfter = timeOf('due_after', query.due_after);
  if (query.due_before !== undefined) filter.dueBefore = timeOf('due_before', query.due_before);
  return filter;
}
