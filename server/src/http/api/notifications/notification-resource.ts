// A notification in both full APIs. Its id is a UUID in both.
import Type from 'typebox';
import {
  type Notification,
  notificationKinds,
} from '../../../domain/notifications/notification.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import { subjectJson } from '../events/event-json.ts';
import type { Listed } from '../resource.ts';
import { looseObject, textOrNull, time } from '../response-schemas.ts';

const paramsDescription =
  'With the kind, what makes a sentence of it; numbers are ids of the native API. ' +
  'mention: note_id, excerpt. task_due: due_at, lead_uuid. form_answered: form_id, form. import_done: state (finished or ' +
  'failed), created, updated, skipped, failed. automation_message: message. automation_stopped: ' +
  'run_id, step_type and code of the last run. lead_waiting: level (owner, next or manager), ' +
  'minutes. webhook_failing: code (gone or failing).';

export const notificationResource: Listed<Notification> = {
  name: 'notification',
  plural: 'notifications',
  path: '/api/v1/notifications',
  scope: 'notifications',
  schema: (style) =>
    Type.Object({
      id: Type.String({ format: 'uuid' }),
      kind: Type.Enum([...notificationKinds]),
      subject: Type.Object(
        {
          type: Type.String({ description: 'lead, deal, contact, task, import …' }),
          id: style.refSchema('lead', { description: 'The id of the record in this API.' }),
          uuid: Type.String({ format: 'uuid' }),
          name: textOrNull({
            description:
              'Its current name, of a webhook its host; null when it is gone, or not yours to read.',
          }),
        },
        { title: 'NotificationSubject' },
      ),
      actor: Type.Unsafe<object | null>({
        ...actorSchema(style),
        title: 'NotificationActor',
        type: ['object', 'null'],
        description: 'Who did it; null for Inlet itself.',
      }),
      params: looseObject({ description: paramsDescription }),
      count: Type.Integer({
        description:
          'Above 1, it gathers so many, and is about the newest: leads that one change assigned, ' +
          'failed runs of an automation in an hour, or leads and messages of an hour beyond twenty.',
      }),
      created_at: time(),
      read_at: textOrNull({ description: 'null while it is unread.' }),
    }),
  render: (one, style) => ({
    ...{ id: one.id, kind: one.kind },
    subject: { ...subjectJson(one.subject, style), name: one.subjectName },
    actor: one.actor && actorJson(one.actor, style),
    ...{ params: one.params, count: one.count },
    created_at: one.createdAt.toISOString(),
    read_at: one.readAt?.toISOString() ?? null,
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f72',
    number: 512,
    kind: 'mention',
    subject: { type: 'lead', id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    subjectName: 'Sofia Lindqvist',
    actor: {
      ...{ type: 'member', id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f61', number: 5 },
      name: 'Ada Owner',
    },
    params: { note_id: 311, excerpt: '@Jo Smith, can you call back?' },
    count: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    readAt: null,
  },
};
