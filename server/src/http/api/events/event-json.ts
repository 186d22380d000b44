// Events in both full APIs. `before` and `after` are as stored in the log, the same in both.
import Type from 'typebox';
import type { LoggedEvent, Subject } from '../../../domain/events/logged-event.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import type { ApiStyle } from '../api-style.ts';
import { looseObjectOrNull, textOrNull, time } from '../response-schemas.ts';
import { shownKind, shownType } from './event-types.ts';

export const entrySchema = (style: ApiStyle) =>
  Type.Object({
    sequence: Type.Integer({ description: 'Its position in the log, from 1 without gaps.' }),
    type: Type.String({ description: 'The type of the event, e.g. lead.status_changed.' }),
    timestamp: time(),
    actor: actorSchema(style),
    before: looseObjectOrNull({ description: 'The changed fields before the event.' }),
    after: looseObjectOrNull({ description: 'The same fields after it.' }),
    cause_id: textOrNull({ description: 'Shared by all changes of one request or import.' }),
  });

export const entryJson = (event: LoggedEvent, style: ApiStyle) => ({
  sequence: event.seq,
  type: shownType(event.type),
  timestamp: event.at.toISOString(),
  actor: actorJson(event.actor, style),
  before: event.before,
  after: event.after,
  cause_id: event.causeId,
});

export const eventSchema = (style: ApiStyle) =>
  Type.Object(
    {
      ...entrySchema(style).properties,
      subject: Type.Object(
        {
          type: Type.String({ description: 'lead, contact, task …' }),
          id: style.refSchema('lead', { description: 'The id of the record in this API.' }),
          uuid: Type.String({ format: 'uuid' }),
          name: Type.Optional(
            textOrNull({ description: 'Its current name, with names=true; null without one.' }),
          ),
        },
        { title: 'Subject' },
      ),
    },
    { title: 'Event' },
  );

export const eventJson = (
  event: LoggedEvent,
  style: ApiStyle,
  names?: ReadonlyMap<string, string>,
) => ({
  ...entryJson(event, style),
  subject: {
    ...subjectJson(event.subject, style),
    ...(names && { name: names.get(event.subject.id) ?? null }),
  },
});

export function subjectJson({ type, id, number }: Subject, style: ApiStyle): object {
  const record = number === null ? null : { id, number };
  return { type: shownKind(type), id: style.ref(prefixes[type] ?? type, record), uuid: id };
}

/** The prefixes of ids that differ from the type of the record. */
const prefixes: Partial<Record<Subject['type'], string>> = { member: 'user', webhook: 'wh' };

export const eventSample: LoggedEvent = {
  seq: 20_417,
  type: 'lead.status_changed',
  subject: { type: 'lead', id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
  actor: {
    type: 'key',
    id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f64',
    number: 3,
    name: 'Website',
  },
  before: { status: 'new' },
  after: { status: 'qualified' },
  causeId: null,
  at: new Date('2026-03-28T09:15:00Z'),
};
