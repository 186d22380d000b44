// The bodies of tasks, and their mapping to the domain. Pure.
import Type from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import type { NewTask } from '../../../domain/tasks/create-task.ts';
import type { Due, TaskChanges } from '../../../domain/tasks/task.ts';
import { isDay } from '../../../platform/calendar.ts';
import { parseTime } from '../../../platform/parse-time.ts';
import { memberRefOf, refOf } from '../../record-id.ts';

interface Fields {
  title?: string;
  due_at?: string | null;
  assigned_user_id?: number | string | null;
  done?: boolean;
}

interface NewFields extends Fields {
  title: string;
  lead_id?: number | string | null;
}

const reference = (description: string) =>
  Type.Optional(
    Type.Unsafe<number | string | null>({
      type: ['integer', 'string', 'null'],
      minimum: 1,
      maxLength: 254,
      description,
    }),
  );

const fields = {
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  due_at: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 40,
      description:
        'A time in ISO 8601, in UTC without a zone; or a day such as 2026-03-30, which means the ' +
        'end of that day in the time zone of the workspace.',
    }),
  ),
  assigned_user_id: reference('A user by number, UUID, user_… or e-mail address.'),
  done: Type.Optional(Type.Boolean()),
};
const example = { title: 'Send the offer', due_at: '2026-03-30T15:00:00Z', assigned_user_id: 5 };

export const updateTaskBody = Type.Unsafe<Fields>(
  Type.Object(fields, { additionalProperties: false, examples: [{ due_at: '2026-03-31' }] }),
);

export const createLeadTaskBody = Type.Unsafe<NewFields>(
  Type.Object(fields, { required: ['title'], additionalProperties: false, examples: [example] }),
);

export const createTaskBody = Type.Unsafe<NewFields>(
  Type.Object(
    { ...fields, lead_id: reference('The lead of the task; it cannot be changed later.') },
    { required: ['title'], additionalProperties: false, examples: [example] },
  ),
);

export function toNewTask(body: NewFields): NewTask {
  const { lead_id: lead } = body;
  return { ...toTaskChanges(body), title: body.title, ...(lead && { lead: refOf(lead) }) };
}

export function toTaskChanges({ title, due_at, assigned_user_id, done }: Fields): TaskChanges {
  const changes: TaskChanges = { title, done };
  if (due_at !== undefined) changes.due = due_at === null ? null : dueOf(due_at);
  if (assigned_user_id !== undefined) {
    changes.assignee = assigned_user_id === null ? null : memberRefOf(assigned_user_id);
  }
  return changes;
}

function dueOf(text: string): Due {
  const at = parseTime(text);
  if (at === undefined) {
    throw invalidField('due_at', 'date_or_time_invalid', {
      examples: ['2026-03-30T15:00:00Z', '2026-03-30'],
    });
  }
  return isDay(text) ? { day: text } : { at };
}
