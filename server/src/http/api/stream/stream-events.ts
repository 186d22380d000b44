import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import Type, { type Static } from 'typebox';
import { DomainError, invalidField } from '../../../domain/errors.ts';
import { currentScopes } from '../../../domain/keys/current-scopes.ts';
import { eventReader } from '../../../domain/keys/event-reader.ts';
import type { Principal } from '../../../domain/keys/principal.ts';
import { allows, anyReadScope } from '../../../domain/keys/scopes.ts';
import { createRoundRobin } from '../../../platform/round-robin.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { typesOf, typesQuery } from '../events/event-types.ts';
import type { MountRoutes } from '../resource.ts';
import { accessChangeFor, sameScopes } from './access-change.ts';
import { createEventPages, type SerializePage } from './event-pages.ts';
import { openSink } from './event-sink.ts';
import { createPresenceMessages } from './presence-message.ts';
import { readView, type View } from './viewed-record.ts';

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
  viewing: Type.Optional(
    Type.String({
      maxLength: 100,
      description:
        'The record that a signed-in person looks at, as its type and any form of its id: ' +
        'lead:1842. Messages of the type presence then name the users who look at it, this one ' +
        'included, at first and after each change. Keys cannot be present.',
    }),
  ),
});

const example =
  'id: 20417\nevent: lead.created\ndata: {"sequence":20417,"type":"lead.created",…}\n\n';

export const streamRoutes: MountRoutes = (scope, services, style) => {
  const serializerFor = createEventPages(style);
  const presenceMessage = createPresenceMessages(style);
  const roundRobin = createRoundRobin(maxOpenedPerIteration);
  // The streams of one client share one check, instead of a statement for each with each heartbeat.
  const checks = new LRUCache<string, AccessState, FastifyRequest>({
    max: 1_000,
    ttl: checkCacheMs,
    fetchMethod: (_client, _known, { context: request }) =>
      readAccess(request, principalOf(request), services),
  });
  scope.get<{ Querystring: Static<typeof query> }>(
    '/api/v1/stream',
    {
      // It stays open without a slot; its reads of the log have their own limits.
      config: { scope: anyReadScope, work: 'none' },
      // A response without an end has no meaningful HEAD.
      exposeHeadRoute: false,
      preValidation: stripEmptyParams(),
      schema: {
        operationId: 'streamEvents',
        summary: 'Stream events as they happen',
        description:
          'Server-sent events: the events of GET /api/v1/events whose subjects the key or the role ' +
          'may read, each with its position in the log as id. Positions skip the other events. A ' +
          'client that reconnects with Last-Event-ID gets every event exactly once. A message end ' +
          'closes the stream when other scopes or another role apply from then on ' +
          '(access_changed: reconnect) or none do (access_ended). Streams of a signed-in person ' +
          'also have messages notifications, with how many of theirs are unread after each change. ' +
          'A client that reads too slowly is disconnected, and can reconnect. By default a key or a person ' +
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
    async (request, reply) => {
      const principal = await withPresentScopes(request, services);
      const { workspaceId, actor, scopes } = principal;
      const serializePage = serializerFor(typesOf(request.query.types), eventReader(scopes));
      const lastEventId = lastEventIdOf(request);
      const view = await readView(request, principal, services.read.database);
      const release = services.acquireStream(workspaceId, actor);
      reply.hijack();
      roundRobin.request(() => {
        // A closed response emits no further close event, so release the stream here.
        if (reply.raw.closed) release();
        else open(request, reply, { principal, serializePage, lastEventId, view, release });
        return false;
      });
      return reply;
    },
  );

  function open(request: FastifyRequest, reply: FastifyReply, stream: Stream): void {
    const { principal } = stream;
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Some proxies buffer responses otherwise.
      'x-accel-buffering': 'no',
    });
    let unsubscribe = () => {};
    let leave = () => {};
    let forget = () => {};
    const sink = openSink(reply.raw, {
      serializePage: stream.serializePage,
      accessChangeOf: accessChangeFor(principal),
      checkAccess: async () => {
        const access = await checks.fetch(clientOf(request), { context: request });
        if (access === 'none') return 'access_ended';
        const { role, scopes } = access ?? principal;
        const isSame = role === principal.role && sameScopes(scopes, principal.scopes);
        return isSame ? undefined : 'access_changed';
      },
      onEnd: () => {
        unsubscribe();
        leave();
        forget();
        stream.release();
      },
    });
    unsubscribe = services.broadcaster.subscribe(principal.workspaceId, stream.lastEventId, sink);
    if (sink.isEnded()) return;
    const { keyId, workspaceId, owner } = principal;
    if (keyId === null && owner !== null) {
      forget = services.unreadFeed.subscribe(workspaceId, owner.id, (unread) =>
        sink.post('notifications', notificationsMessage(unread)),
      );
    }
    if (stream.view === undefined) return;
    const { record, viewer } = stream.view;
    leave = services.presence.join(record, viewer, (viewers) =>
      sink.post('presence', presenceMessage(record, viewers)),
    );
  }
};

const notificationsMessage = (unread: number): Buffer =>
  Buffer.from(`event: notifications\ndata: ${JSON.stringify({ unread })}\n\n`);

interface Stream {
  principal: Principal;
  serializePage: SerializePage;
  lastEventId: number | undefined;
  view: View | undefined;
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
  throw invalidField('Last-Event-ID', 'last_event_id_invalid');
}

/** Authentication may have read a key from its cache, and a stream stays open for long. */
async function withPresentScopes(request: FastifyRequest, { read }: Services): Promise<Principal> {
  const principal = principalOf(request);
  const { keyId, workspaceId } = principal;
  if (keyId === null) return principal;
  const { kysely } = read.database;
  const scopes = await request.withSlot(() => currentScopes(kysely, workspaceId, keyId));
  if (allows(scopes, anyReadScope)) return { ...principal, scopes };
  throw new DomainError('forbidden', `The API key lacks the scope ${anyReadScope}.`);
}

/** The current permissions of the client; `none` without a valid key, session or membership. */
type AccessState = Pick<Principal, 'role' | 'scopes'> | 'none';

async function readAccess(
  { headers }: FastifyRequest,
  { keyId, workspaceId }: Principal,
  { read, authenticateSession }: Services,
): Promise<AccessState> {
  if (keyId !== null) {
    const scopes = await currentScopes(read.database.kysely, workspaceId, keyId);
    return scopes.size === 0 ? 'none' : { role: null, scopes };
  }
  try {
    const session = { cookie: headers.cookie ?? '', workspace: workspaceId, anyWorkspace: false };
    return (await authenticateSession(session)) ?? 'none';
  } catch (error) {
    if (error instanceof DomainError) return 'none';
    throw error;
  }
}
