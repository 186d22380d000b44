import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { listEvents } from '../../../domain/events/list-events.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { refOf } from '../../record-id.ts';
import { errorResponse } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { eventJson, eventSample, eventSchema } from './event-json.ts';
import { storedKind } from './event-names.ts';
import { typesOf, typesQuery } from './event-types.ts';

const limits = { usual: 100, most: 1_000 };

const query = Type.Object({
  after: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER - 1_000_000,
      description: 'Only events behind this one: the meta.next of the answer before. 0 at first.',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: `How many at the most: ${limits.usual} when left out, never over ${limits.most}.`,
    }),
  ),
  types: typesQuery,
  subject_type: Type.Optional(
    Type.String({ maxLength: 50, description: 'What they are about: lead, contact, deal …' }),
  ),
  subject: Type.Optional(
    Type.String({
      maxLength: 100,
      description:
        'The record that they are about, as its type and any form of its id: lead:1842. What ' +
        'happens to the notes and tasks of a lead is about the lead.',
    }),
  ),
});

const meta = Type.Object(
  {
    limit: Type.Integer(),
    next: Type.Integer({ description: 'The after of the next question.' }),
    last: Type.Integer({ description: 'The last event that there is now.' }),
  },
  { title: 'EventsMeta' },
);

export const eventRoutes: MountRoutes = (scope, services, style) => {
  scope.get<{ Querystring: Static<typeof query> }>(
    '/api/v1/events',
    {
      config: { scope: 'read:events' },
      preValidation: dropEmpty(),
      schema: {
        operationId: 'listEvents',
        summary: 'Follow the event log',
        description:
          'Every change of every record, oldest first. Ask again with meta.next as after, and ' +
          'nothing is missed or told twice; meta.next is meta.last when there is no more just ' +
          'now. With a filter, or of large events, an answer may hold fewer than the limit, or none, ' +
          'and still not be the last one: go on until next is last.',
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
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { after = 0, types, subject_type: subjectType, subject } = request.query;
      const limit = Math.min(request.query.limit ?? limits.usual, limits.most);
      const { events, next, last } = await listEvents(
        services.read.database,
        principalOf(request).workspaceId,
        {
          ...{ after, limit, types: typesOf(types), subject: subjectOf(subject) },
          subjectType: subjectType && storedKind(subjectType),
        },
      );
      const data = events.map((event) => eventJson(event, style));
      return reply.send({ data, meta: { limit, next, last } });
    },
  );
};

function subjectOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const [, type, id] = /^([a-z_]+):(.+)$/.exec(text) ?? [];
  if (type !== undefined && id !== undefined) return { type: storedKind(type), ref: refOf(id) };
  throw invalidField('subject', 'The subject is a type and an id, such as lead:1842.');
}
