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
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { typesOf, typesQuery } from '../events/event-types.ts';
import type { MountRoutes } from '../resource.ts';
import { createEventPages, type SerializePage } from './event-pages.ts';
import { openSink } from './event-sink.ts';

const streamScope = 'read:events';
const checkCacheMs = 5_000;
// Opening more would delay other requests.
const maxOpenedPerIteration = 16;

const query = Type.Object({
  types: typesQuery,
  last_event_id: Type.Optional(
    Type.String({
      maxLength: 20,
      description: 'Instead of the header Last-Event-ID, for the first request of a browser.',
    }),
  ),
});

const example =
  'id: 20417\nevent: lead.created\ndata: {"sequence":20417,"type":"lead.created",…}\n\n';

export const streamRoutes: MountRoutes = (scope, services, style) => {
  const serializerFor = createEventPages(style);
  const roundRobin = createRoundRobin(maxOpenedPerIteration);
  // The streams of one client share one check, instead of a statement for each with each heartbeat.
  const checks = new LRUCache<string, boolean, FastifyRequest>({
    max: 1_000,
    ttl: checkCacheMs,
    fetchMethod: (_client, _known, { context: request }) =>
      isStillAllowed(request, principalOf(request), services),
  });
  scope.get<{ Querystring: Static<typeof query> }>(
    '/api/v1/stream',
    {
      // It stays open without a slot; its reads of the log have their own limits.
      config: { scope: streamScope, work: 'none' },
      // A response without an end has no meaningful HEAD.
      exposeHeadRoute: false,
      preValidation: stripEmptyParams(),
      schema: {
        operationId: 'streamEvents',
        summary: 'Stream events as they happen',
        description:
          'Server-sent events: the events of GET /api/v1/events, each with its position in the log as ' +
          'id. A client that reconnects with Last-Event-ID gets every event exactly once. A client ' +
          'that reads too slowly is disconnected, and can reconnect. By default a key or a person ' +
          'may have 100 streams open, and a workspace 1,000; more get 429. Beyond the limit of the ' +
          'whole program, streams get 503.',
        tags: ['Events'],
        querystring: query,
        response: {
          200: {
            description: 'A stream that does not end.',
            content: { 'text/event-stream': { schema: { type: 'string' }, example } },
          },
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) => {
      const { workspaceId, actor } = principalOf(request);
      const serializePage = serializerFor(typesOf(request.query.types));
      const lastEventId = lastEventIdOf(request);
      const release = services.acquireStream(workspaceId, actor);
      reply.hijack();
      roundRobin.request(() => {
        // A closed response emits no further close event, so release the stream here.
        if (reply.raw.closed) release();
        else open(request, reply, { serializePage, lastEventId, release });
        return false;
      });
    },
  );

  function open(request: FastifyRequest, reply: FastifyReply, stream: Stream): void {
    const principal = principalOf(request);
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Some proxies buffer responses otherwise.
      'x-accel-buffering': 'no',
    });
    let unsubscribe = () => {};
    const sink = openSink(reply.raw, {
      serializePage: stream.serializePage,
      isLast: lastEventFor(principal),
      isStillAllowed: async () =>
        (await checks.fetch(clientOf(request), { context: request })) ?? true,
      onEnd: () => {
        unsubscribe();
        stream.release();
      },
    });
    unsubscribe = services.broadcaster.subscribe(principal.workspaceId, stream.lastEventId, sink);
  }
};

interface Stream {
  serializePage: SerializePage;
  lastEventId: number | undefined;
  /** Releases its share of the limits of open streams. */
  release: () => void;
}

/** Streams of the same client share one check. */
function clientOf(request: FastifyRequest): string {
  const { keyId, workspaceId } = principalOf(request);
  return keyId ?? `${workspaceId} ${request.headers.cookie}`;
}

function lastEventIdOf(request: FastifyRequest): number | undefined {
  const { last_event_id } = request.query as Static<typeof query>;
  const id = request.headers['last-event-id'] ?? last_event_id;
  if (id === undefined || id === '') return undefined;
  if (typeof id === 'string' && /^\d{1,15}$/.test(id)) return Number(id);
  throw invalidField('Last-Event-ID', 'The Last-Event-ID must be the id of a received event.');
}

/**
 * A stream ends when its key is revoked, its session ends, or its member is removed; also when its key
 * or member may no longer read events.
 */
function lastEventFor({ actor, sessionId }: Principal): (event: LoggedEvent) => boolean {
  const finalTypes = new Set(['key.revoked', 'member.deactivated', 'member.deleted']);
  return ({ type, subject, after }) => {
    if (subject.id !== actor.id) return false;
    if (type === 'session.ended') return after?.session_id === sessionId;
    if (type === 'key.updated' || type === 'member.updated') return !keepsScope(after);
    return finalTypes.has(type);
  };
}

async function isStillAllowed(
  { headers }: FastifyRequest,
  { keyId, workspaceId }: Principal,
  { admitRequest, authenticateSession }: Services,
): Promise<boolean> {
  if (keyId !== null) {
    const admission = await admitRequest(keyId, false, streamScope);
    return admission?.hasScope ?? false;
  }
  try {
    const session = { cookie: headers.cookie ?? '', workspace: workspaceId, anyWorkspace: false };
    const person = await authenticateSession(session);
    return person !== null && allows(person.scopes, streamScope);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** An update without a role or scopes leaves them as they were. */
const keepsScope = (after: LoggedEvent['after']): boolean => {
  const { role, scopes } = (after ?? {}) as { role?: Role; scopes?: string[] };
  const now = scopes === undefined ? role && scopesOfRole(role) : new Set(scopes);
  return now === undefined || allows(now, streamScope);
};
