// Lets a handler run only while its workspace holds a slot of the kind of work that it does, so that
// the requests of one workspace do not take every connection to the database.
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { networkOf } from '../../domain/limits/network-of.ts';
import type { Work, WorkPool } from '../../platform/database/work-pools.ts';
import { LimiterBusy } from '../../platform/fair-limiter.ts';

type LimitedWork = Work | 'call';

/** What a route says of its work; `none` where it asks nothing of the database. */
export type RouteWork = LimitedWork | 'none' | ((query: { search?: string }) => Work);

/** A list that is searched by a part of a text is a search, else an ordinary request. */
export const workOfList = ({ search }: { search?: string }): Work =>
  search?.trim() ? 'search' : 'request';

export function limitWork(
  app: FastifyInstance,
  pools: Record<LimitedWork, Pick<WorkPool, 'limiter'>>,
): void {
  app.decorateRequest('releaseSlot', null);

  function limit(route: RouteOptions): void {
    const { work = 'request', makesLead = false } = route.config ?? {};
    // Intake has connections of its own.
    if (work === 'none' || makesLead) return;
    const { handler } = route;
    route.handler = async function limited(request, reply) {
      const kind = typeof work === 'function' ? work(request.query as object) : work;
      request.releaseSlot = await pools[kind].limiter.acquire(requesterOf(request));
      // Nobody is left to answer: what it would cost is for those who wait.
      if (request.raw.socket.destroyed) throw new LimiterBusy('The client is gone.');
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

/** The workspace; without one, the network that a stranger comes from. */
const requesterOf = ({ principal, ip }: FastifyRequest): string =>
  principal?.workspaceId ?? `network ${networkOf(ip)}`;

type Done = () => void;
