import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { LoggedEvent } from '../../../domain/activity/logged-event.ts';
import { DomainError, invalidField } from '../../../domain/errors.ts';
import type { Principal } from '../../../domain/keys/principal.ts';
import { allows } from '../../../domain/keys/scopes.ts';
import type { Role } from '../../../domain/members/member.ts';
import { scopesOfRole } from '../../../domain/members/role-scopes.ts';
import { answersOf } from '../../plugins/answers.ts';
import { principalOf } from '../../plugins/capture-reply.ts';
import { dropEmpty } from '../../plugins/drop-empty.ts';
import type { Services } from '../../services.ts';
import { errorAnswer } from '../errors.ts';
import { eventJson } from '../events/event-json.ts';
import { shownType } from '../events/event-names.ts';
import { typesOf, typesQuery } from '../events/event-types.ts';
import type { MountRoutes } from '../resource.ts';
import { openSink } from './event-sink.ts';

const streamScope = 'read:events';

const query = Type.Object({
  types: typesQuery,
  last_event_id: Type.Optional(
    Type.String({
      maxLength: 20,
      description: 'In place of the header Last-Event-ID, for the first request of a browser.',
    }),
  ),
});

const example =
  'id: 20417\nevent: lead.created\ndata: {"sequence":20417,"type":"lead.created",…}\n\n';

/** Each event is written out once for each API, however many listen. */
const framesOf = (show: (event: LoggedEvent) => object) => {
  const frames = new WeakMap<LoggedEvent, string>();
  return (event: LoggedEvent): string => {
    let frame = frames.get(event);
    if (frame === undefined) {
      frame = `id: ${event.seq}\nevent: ${shownType(event.type)}\ndata: ${JSON.stringify(show(event))}\n\n`;
      frames.set(event, frame);
    }
    return frame;
  };
};

export const streamRoutes: MountRoutes = (scope, services, style) => {
  const frameOf = framesOf((event) => eventJson(event, style));
  scope.get<{ Querystring: Static<typeof query> }>(
    '/api/v1/stream',
    {
      // It stays open; what it reads from the log has limits of its own.
      config: { scope: streamScope, work: 'none' },
      // It has no end, and so nothing to tell without it.
      exposeHeadRoute: false,
      preValidation: dropEmpty(),
      schema: {
        operationId: 'streamEvents',
        summary: 'Listen to events as they happen',
        description:
          'Server-sent events: the same events as GET /api/v1/events, each with its place in the ' +
          'log as id. A client that comes again with Last-Event-ID misses nothing and hears ' +
          'nothing twice. One that reads too slowly is let go, and can come again.',
        tags: ['Events'],
        querystring: query,
        response: {
          200: {
            description: 'A stream that does not end.',
            content: { 'text/event-stream': { schema: { type: 'string' }, example } },
          },
          ...answersOf(errorAnswer, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) => {
      const principal = principalOf(request);
      const types = typesOf(request.query.types);
      const after = placeOf(request);
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Some proxies gather an answer before they hand it on.
        'x-accel-buffering': 'no',
      });
      let leave = () => {};
      const sink = openSink(reply.raw, {
        wants: wantsType(types),
        frameOf,
        ends: endsFor(principal),
        mayGoOn: () => mayGoOn(request, principal, services),
        onEnd: () => leave(),
      });
      leave = services.rooms.join(principal.workspaceId, after, sink);
    },
  );
};

function placeOf(request: FastifyRequest): number | undefined {
  const { last_event_id } = request.query as Static<typeof query>;
  const given = request.headers['last-event-id'] ?? last_event_id;
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given);
  throw invalidField('Last-Event-ID', 'The Last-Event-ID is the id of an event that was heard.');
}

function wantsType(types: readonly string[] | undefined): (event: LoggedEvent) => boolean {
  if (types === undefined || types.includes('*')) return () => true;
  const names = new Set(types);
  return ({ type }) => names.has(type) || names.has(`${type.slice(0, type.indexOf('.'))}.*`);
}

/** A key that is revoked, or a member who is sent away or may read events no longer, hears no more. */
function endsFor({ actor }: Principal): (event: LoggedEvent) => boolean {
  const last = new Set(['key.revoked', 'member.deactivated', 'member.deleted']);
  return ({ type, subject, after }) =>
    subject.id === actor.id && (last.has(type) || (type === 'member.updated' && !hears(after)));
}

async function mayGoOn(
  { headers }: FastifyRequest,
  { keyId, workspaceId }: Principal,
  { admitRequest, authenticateSession }: Services,
): Promise<boolean> {
  if (keyId !== null) return (await admitRequest(keyId, false)) !== null;
  try {
    const asked = { cookie: headers.cookie ?? '', workspace: workspaceId, anyWorkspace: false };
    const person = await authenticateSession(asked);
    return person !== null && allows(person.scopes, streamScope);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** A change that does not name the role leaves the one that let them in. */
const hears = (after: LoggedEvent['after']): boolean => {
  const { role } = (after ?? {}) as { role?: Role };
  return role === undefined || allows(scopesOfRole(role), streamScope);
};
