// Lets a handler run only while its workspace holds a slot of the kind of work that it does, so that
// the requests of one workspace do not take every connection to the database.
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { networkOf } from '../../domain/limits/network-of.ts';
import type { Work, WorkPool } from '../../platform/database/work-pools.ts';
import { LimiterBusy, type Release, type Requester } from '../../platform/fair-limiter.ts';

type LimitedWork = Work | 'call';

/** What a route says of its work; `none` where its handler needs no slot while it runs. */
export type RouteWork = LimitedWork | 'none' | ((query: { search?: string }) => Work);

/** A list that is searched by a part of a text is a search, else an ordinary request. */
export const workOfList = ({ search }: { search?: string }): Work =>
  search?.trim() ? 'search' : 'request';

export function limitWork(
  app: FastifyInstance,
  pools: Record<LimitedWork, Pick<WorkPool, 'limiter'>>,
): void {
  app.decorateRequest('releaseSlot', null);
  app.decorateRequest('withSlot', async function withSlot(task) {
    const release = await acquire(this, 'request');
    try {
      return await task();
    } finally {
      release();
    }
  });

  async function acquire(request: FastifyRequest, kind: LimitedWork): Promise<Release> {
    const release = await pools[kind].limiter.acquire(requesterOf(request));
    if (!request.raw.socket.destroyed) return release;
    // Nobody is left to answer: what it would cost is for those who wait.
    release();
    throw new LimiterBusy('The client is gone.');
  }

  function limit(route: RouteOptions): void {
    const { work = 'request', makesLead = false } = route.config ?? {};
    // Intake has connections of its own.
    if (work === 'none' || makesLead) return;
    const { handler } = route;
    route.handler = async function limited(request, reply) {
      const kind = typeof work === 'function' ? work(request.query as object) : work;
      request.releaseSlot = await acquire(request, kind);
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
const requesterOf = ({ principal, ip }: FastifyRequest): Requester =>
  principal === null
    ? { key: `network ${networkOf(ip)}`, isGuest: true }
    : { key: principal.workspaceId, isGuest: false };

type Done = () => void;
