import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Task } from '../../../domain/tasks/task.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

export const taskResource: Resource<Task> = {
  kind: 'task',
  name: 'task',
  plural: 'tasks',
  path: '/api/v1/tasks',
  scope: subjectResources.task,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('task'),
      title: Type.String(),
      due_at: textOrNull({ format: 'date-time' }),
      assigned_user_id: style.refSchema('user'),
      lead_id: style.refSchema('lead'),
      lead_name: textOrNull({ description: 'The name of the lead, as it is now.' }),
      done: Type.Boolean(),
      done_at: textOrNull({ format: 'date-time' }),
      author: actorSchema(style),
      created_at: time(),
      updated_at: time(),
    }),
  render: (task, style) => ({
    ...style.ids('task', task),
    title: task.title,
    due_at: task.dueAt?.toISOString() ?? null,
    assigned_user_id: style.ref('user', task.assignee),
    lead_id: style.ref('lead', task.lead),
    lead_name: task.leadName,
    done: task.doneAt !== null,
    done_at: task.doneAt?.toISOString() ?? null,
    author: actorJson(task.author, style),
    created_at: task.createdAt.toISOString(),
    updated_at: task.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63',
    number: 87,
    title: 'Send the offer',
    dueAt: new Date('2026-03-30T15:00:00Z'),
    assignee: { id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62', number: 5 },
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    leadName: 'Maren Vogt',
    doneAt: null,
    author: {
      type: 'member',
      id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62',
      number: 5,
      name: 'Ada Owner',
    },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

export const leadTaskResource: Resource<Task> = {
  ...taskResource,
  name: 'lead task',
  plural: 'lead tasks',
  path: '/api/v1/leads/:lead_id/tasks',
};
