import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { areas } from '../../../domain/events/area.ts';
import { listEvents } from '../../../domain/events/list-events.ts';
import { subjectNames } from '../../../domain/events/subject-names.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { flag, isOn, oneOf, queryText, timeOf } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { actorOf } from './actor-filter.ts';
import { eventJson, eventSample, eventSchema } from './event-json.ts';
import { storedKind, typesOf, typesQuery } from './event-types.ts';
import { subjectOf } from './subject-ref.ts';

const limits = { default: 100, max: 1_000 };
const maxSequence = Number.MAX_SAFE_INTEGER - 1_000_000;

const query = Type.Object({
  after: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: maxSequence,
      description:
        'Only events after this one: the meta.next of the previous response. Start with 0.',
    }),
  ),
  direction: oneOf(['asc', 'desc'], 'asc, the default, is oldest first; desc is newest first.'),
  before: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: maxSequence,
      description:
        'With direction=desc, only events before this one: the meta.next of the previous response.',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: `The maximum number of events: ${limits.default} by default, at most ${limits.max}.`,
    }),
  ),
  types: typesQuery,
  names: flag('true to add the current name of each subject, subject.name.'),
  area: oneOf(areas, 'Only events of this area; sign_ins has sessions and passwords, too.'),
  actor: queryText(
    'Who caused the event: user:5 or key:3 with any form of the id, or automation, command, import, ' +
      'integration or system.',
  ),
  since: queryText('Only events at this time or later.'),
  until: queryText('Only events before this time.'),
  subject_type: Type.Optional(
    Type.String({ maxLength: 50, description: 'The type of the subject: lead, contact, deal …' }),
  ),
  subject: Type.Optional(
    Type.String({
      maxLength: 100,
      description:
        'The subject, as its type and any form of its id: lead:1842. Events of the notes and ' +
        'tasks of a lead have the lead as their subject.',
    }),
  ),
});

const meta = Type.Object(
  {
    limit: Type.Integer(),
    next: Type.Integer({
      description: 'The after of the next request; with direction=desc its before.',
    }),
    last: Type.Integer({ description: 'The last event of the log.' }),
  },
  { title: 'EventsMeta' },
);

export const eventRoutes: MountRoutes = (scope, services, style) => {
  scope.get<{ Querystring: Static<typeof query> }>(
    '/api/v1/events',
    {
      config: { scope: 'read:events' },
      preValidation: stripEmptyParams(),
      schema: {
        operationId: 'listEvents',
        summary: 'Read the event log',
        description:
          'Every change of every record, oldest first. Pass meta.next as after in the next request ' +
          'to get every event exactly once; at the end of the log meta.next equals meta.last. With ' +
          'a filter, or with large events, a response before the end may hold fewer events than the ' +
          'limit, or none: continue until next equals last. With direction=desc, newest first, pass ' +
          'meta.next as before and continue until it is 1.',
        tags: ['Events'],
        querystring: query,
        response: {
          200: Type.Object(
            { data: Type.Array(eventSchema(style)), meta },
            {
              description: 'Events.',
              examples: [
                {
                  data: [eventJson(eventSample, style)],
                  meta: { limit: 100, next: 20_417, last: 20_417 },
                },
              ],
            },
          ),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { after, types, subject_type: subjectType, subject, actor, area } = request.query;
      const limit = Math.min(request.query.limit ?? limits.default, limits.max);
      const { database } = services.read;
      const { workspaceId } = principalOf(request);
      const { events, next, last } = await listEvents(database, workspaceId, {
        ...{ after, limit, before: beforeOf(request.query), types: typesOf(types), area },
        ...{ subject: subject === undefined ? undefined : subjectOf(subject, 'subject') },
        ...{ actor: actorOf(actor), ...periodOf(request.query) },
        subjectType: subjectType && storedKind(subjectType),
      });
      const names = isOn(request.query.names)
        ? await subjectNames(
            database.kysely,
            workspaceId,
            events.map((event) => event.subject),
          )
        : undefined;
      const data = events.map((event) => eventJson(event, style, names));
      return reply.send({ data, meta: { limit, next, last } });
    },
  );
};

type Query = Static<typeof query>;

function beforeOf({ direction, after, before }: Query): number | null | undefined {
  if (direction === 'desc') {
    if (after === undefined) return before ?? null;
    throw invalidField('after', 'after_not_descending');
  }
  if (before === undefined) return undefined;
  throw invalidField('before', 'before_not_ascending');
}

const periodOf = ({ since, until }: Query) => ({
  since: since === undefined ? undefined : timeOf('since', since),
  until: until === undefined ? undefined : timeOf('until', until),
});
