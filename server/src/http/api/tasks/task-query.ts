// The query of the lists of tasks, and its mapping to a filter and an order. Pure.
import Type, { type Static } from 'typebox';
import { type TaskSelection, taskSorts } from '../../../domain/tasks/list-tasks.ts';
import { dueTimes, type TaskFilter } from '../../../domain/tasks/task-filter.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import { flag, isOn, queryText, timeOf } from '../query-fields.ts';

const commonQuery = {
  mine: flag(
    'true for the tasks of the requesting user; with a key, of the user who created the key.',
  ),
  due: Type.Optional(
    Type.Enum([...dueTimes], {
      description:
        'Days are in the time zone of the workspace; week is today and the next six days. ' +
        'overdue excludes tasks that are done; none is tasks without a due time.',
    }),
  ),
  overdue: flag('true for tasks that are not done and past their due time.'),
  done: flag('true for tasks that are done, false for the others.'),
  assigned_user_id: queryText('A user by number, UUID, user_… or e-mail address.', {
    maxLength: 254,
  }),
  due_after: queryText('ISO 8601: only tasks due after it. A day alone begins at 00:00 UTC.', {
    maxLength: 40,
  }),
  due_before: queryText('ISO 8601: only tasks due before it.', { maxLength: 40 }),
  sort: Type.Optional(
    Type.Enum([...taskSorts], {
      description: 'due_at by default; tasks without a due time come last.',
    }),
  ),
  direction: Type.Optional(
    Type.Enum(['asc', 'desc'], { description: 'asc for due_at, desc for created_at.' }),
  ),
};

export const leadTaskQuery = commonQuery;
export const taskQuery = {
  ...commonQuery,
  lead_id: queryText('Only tasks of this lead.', { maxLength: 254 }),
};

const schema = Type.Object(taskQuery);
export type TaskQuery = Static<typeof schema>;

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
