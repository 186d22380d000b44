import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import Type, { type Static } from 'typebox';
import { DomainError, invalidField } from '../../../domain/errors.ts';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { Principal } from '../../../domain/keys/principal.ts';
import { allows } from '../../../domain/keys/scopes.ts';
import type { Role } from '../../../domain/members/member.ts';
import { scopesOfRole } from '../../../domain/members/role-scopes.ts';
import { createRoundRobin } from '../../../platform/round-robin.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import type { Services } from '../../services.ts';
import { errorResponse } from '../errors.ts';
import { typesOf, typesQuery } from '../events/event-types.ts';
import type { MountRoutes } from '../resource.ts';
import { createEventPages, type PageOf } from './event-pages.ts';
import { openSink } from './event-sink.ts';

const streamScope = 'read:events';
const checkedForMs = 5_000;
// More would make other requests wait.
const maxOpenedPerIteration = 16;

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

export const streamRoutes: MountRoutes = (scope, services, style) => {
  const pagesFor = createEventPages(style);
  const roundRobin = createRoundRobin(maxOpenedPerIteration);
  // Many streams of one client are one question, not a statement for each with each heartbeat.
  const checks = new LRUCache<string, boolean, FastifyRequest>({
    max: 1_000,
    ttl: checkedForMs,
    fetchMethod: (_client, _known, { context: request }) =>
      mayGoOn(request, principalOf(request), services),
  });
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
          'nothing twice. One that reads too slowly is let go, and can come again. Of the streams ' +
          'that a key or a person (100) and a workspace (1,000) may have open by default, one too ' +
          'many is answered 429; one more than the program keeps open, 503.',
        tags: ['Events'],
        querystring: query,
        response: {
          200: {
            description: 'A stream that does not end.',
            content: { 'text/event-stream': { schema: { type: 'string' }, example } },
          },
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) => {
      const { workspaceId, actor } = principalOf(request);
      const pageOf = pagesFor(typesOf(request.query.types));
      const place = placeOf(request);
      const giveBack = services.acquireStream(workspaceId, actor);
      reply.hijack();
      roundRobin.request(() => {
        // One that has left already would never be seen to leave.
        if (reply.raw.closed) giveBack();
        else open(request, reply, { pageOf, place, giveBack });
        return false;
      });
    },
  );

  function open(request: FastifyRequest, reply: FastifyReply, stream: Opening): void {
    const principal = principalOf(request);
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Some proxies gather an answer before they hand it on.
      'x-accel-buffering': 'no',
    });
    let leave = () => {};
    const sink = openSink(reply.raw, {
      pageOf: stream.pageOf,
      ends: endsFor(principal),
      mayGoOn: async () => (await checks.fetch(clientOf(request), { context: request })) ?? true,
      onEnd: () => {
        leave();
        stream.giveBack();
      },
    });
    leave = services.broadcaster.subscribe(principal.workspaceId, stream.place, sink);
  }
};

interface Opening {
  pageOf: PageOf;
  /** Of the last event that was heard. */
  place: number | undefined;
  giveBack: () => void;
}

/** Whose streams may go on, or not, together. */
function clientOf(request: FastifyRequest): string {
  const { keyId, workspaceId } = principalOf(request);
  return keyId ?? `${workspaceId} ${request.headers.cookie}`;
}

function placeOf(request: FastifyRequest): number | undefined {
  const { last_event_id } = request.query as Static<typeof query>;
  const given = request.headers['last-event-id'] ?? last_event_id;
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given);
  throw invalidField('Last-Event-ID', 'The Last-Event-ID is the id of an event that was heard.');
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
