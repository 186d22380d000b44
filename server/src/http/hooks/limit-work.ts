// Runs a handler only while its workspace holds a slot for that kind of work, so that one workspace
// cannot occupy every connection to the database.
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { networkOf } from '../../domain/limits/network-of.ts';
import type { Work, WorkPool } from '../../platform/database/work-pools.ts';
import { LimiterBusy, type Release, type Requester } from '../../platform/fair-limiter.ts';

type LimitedWork = Work | 'call';

/** The work of a route's handler; `none` where it needs no slot. */
export type RouteWork = LimitedWork | 'none' | ((query: { search?: string }) => Work);

/** A list with a substring search is a search; any other list is an ordinary request. */
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
    // The client has disconnected, so the slot goes to a request that waits.
    release();
    throw new LimiterBusy('The client has disconnected.');
  }

  function limit(route: RouteOptions): void {
    const { work = 'request', createsLead = false } = route.config ?? {};
    // Intake has its own connections.
    if (work === 'none' || createsLead) return;
    const { handler } = route;
    route.handler = async function limited(request, reply) {
      const kind = typeof work === 'function' ? work(request.query as object) : work;
      request.releaseSlot = await acquire(request, kind);
      return handler.call(this, request, reply);
    };
    // Released before the response is sent, so that a slow reader does not hold the slot.
    const release = (request: FastifyRequest, _reply: unknown, _payload: unknown, done: Done) => {
      request.releaseSlot?.();
      done();
    };
    route.onSend = [...[route.onSend ?? []].flat(), release];
  }

  app.addHook('onRoute', limit);
}

/** The workspace; without one, the network of the client. */
const requesterOf = ({ principal, ip }: FastifyRequest): Requester =>
  principal === null
    ? { key: `network ${networkOf(ip)}`, isGuest: true }
    : { key: principal.workspaceId, isGuest: false };

type Done = () => void;
