// Lets a handler run only while its workspace holds a slot of the kind of work that it does, so that
// the requests of one workspace do not take every connection to the database.
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import type { Work, WorkPool } from '../../platform/database/work-pools.ts';

/** What a route says of its work; `none` where it asks nothing of the database. */
export type RouteWork = Work | 'none' | ((query: { search?: string }) => Work);

/** A list that is searched by a part of a text is a search, else an ordinary request. */
export const workOfList = ({ search }: { search?: string }): Work =>
  search?.trim() ? 'search' : 'request';

export function limitWork(
  app: FastifyInstance,
  pools: Record<Work, Pick<WorkPool, 'limiter'>>,
): void {
  app.decorateRequest('releaseSlot', null);

  function limit(route: RouteOptions): void {
    const { work = 'request', makesLead = false } = route.config ?? {};
    // Intake has connections of its own.
    if (work === 'none' || makesLead) return;
    const { handler } = route;
    route.handler = async function limited(request, reply) {
      const kind = typeof work === 'function' ? work(request.query as object) : work;
      // Without a principal it is a stranger's, known by their address.
      const key = request.principal?.workspaceId ?? request.ip;
      request.releaseSlot = await pools[kind].limiter.acquire(key);
      return handler.call(this, request, reply);
    };
    // As soon as the response is known: the slot does not wait for a client that reads slowly.
    const release = (request: FastifyRequest, _reply: unknown, _payload: unknown, done: Done) => {
      request.releaseSlot?.();
      done();
    };
    route.onSend = [...[route.onSend ?? []].flat(), release];
  }

  app.addHook('onRoute', limit);
}

type Done = () => void;
