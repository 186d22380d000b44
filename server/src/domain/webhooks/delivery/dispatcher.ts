// Runs the deliveries of all webhooks that no other process runs. A notification wakes the webhooks of
// a workspace with new events, starts new or changed ones, and stops deleted ones. A periodic sweep
// over all webhooks finds changes whose notification was lost.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Claims } from '../../../platform/database/claims.ts';
import {
  type DeliveryDeps,
  deliverToEndpoint,
  type EndpointDelivery,
} from './deliver-to-endpoint.ts';
import { type EndpointDeps, readEndpoints } from './endpoint.ts';

export interface DispatcherDeps extends DeliveryDeps, EndpointDeps {
  claims: Claims;
}

export interface Dispatcher {
  /** The workspace has new events. */
  wake: (workspaceId: string) => void;
  /** The webhooks of the workspace may have changed. */
  reload: (workspaceId: string) => Promise<void>;
  /** Reloads the webhooks of all workspaces. */
  sweep: () => Promise<void>;
  /** Another process may have taken over all of them. */
  abandonAll: () => void;
  stop: () => Promise<void>;
}

// Events within this time are read together.
const gatherMs = 20;

export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { database, feed, claims, logger } = deps;
  const deliveries = new Map<string, EndpointDelivery>();
  const byWorkspace = new Map<string, Set<EndpointDelivery>>();
  const reloading = new Map<string, Promise<void>>();
  const stopping = new Map<string, Promise<void>>();
  const refreshing = new Map<string, 'once' | 'again'>();
  let isStopped = false;

  async function refresh(workspaceId: string): Promise<void> {
    const running = refreshing.get(workspaceId);
    refreshing.set(workspaceId, running === undefined ? 'once' : 'again');
    if (running !== undefined) return;
    try {
      do {
        refreshing.set(workspaceId, 'once');
        await feed.refresh(workspaceId);
        for (const delivery of byWorkspace.get(workspaceId) ?? []) delivery.wake();
        await sleep(gatherMs, undefined, { ref: false });
      } while (refreshing.get(workspaceId) === 'again' && !isStopped);
    } catch (error) {
      logger.debug({ err: error }, 'Webhooks wait for the database');
    } finally {
      refreshing.delete(workspaceId);
    }
  }

  async function load(workspaceId: string): Promise<void> {
    await feed.refresh(workspaceId);
    const endpoints = await readEndpoints(deps, workspaceId);
    const missing = new Map(endpoints.map((endpoint) => [endpoint.webhookId, endpoint]));
    for (const delivery of [...(byWorkspace.get(workspaceId) ?? [])]) {
      const { webhookId, version } = delivery.endpoint;
      if (missing.get(webhookId)?.version === version) missing.delete(webhookId);
      else stopDelivery(delivery);
    }
    for (const webhookId of missing.keys()) {
      if (isStopped || stopping.has(webhookId)) continue;
      if (await claims.acquire(webhookId)) await startDelivery(workspaceId, webhookId);
    }
    for (const delivery of byWorkspace.get(workspaceId) ?? []) delivery.checkRetries();
  }

  /** Reads the checkpoint under the claim, since the former holder may just have moved it. */
  async function startDelivery(workspaceId: string, webhookId: string): Promise<void> {
    const [endpoint] = await readEndpoints(deps, workspaceId, webhookId);
    if (endpoint === undefined || deliveries.has(webhookId)) return;
    const delivery = deliverToEndpoint(deps, endpoint);
    deliveries.set(webhookId, delivery);
    const others = byWorkspace.get(workspaceId) ?? new Set();
    byWorkspace.set(workspaceId, others.add(delivery));
  }

  function forget(delivery: EndpointDelivery): void {
    const { workspaceId, webhookId } = delivery.endpoint;
    deliveries.delete(webhookId);
    byWorkspace.get(workspaceId)?.delete(delivery);
    if (byWorkspace.get(workspaceId)?.size === 0) byWorkspace.delete(workspaceId);
  }

  /** Does not wait for it. Once the delivery has stopped, it may start again. */
  function stopDelivery(delivery: EndpointDelivery): void {
    const { workspaceId, webhookId } = delivery.endpoint;
    forget(delivery);
    const stopped = delivery
      .stop()
      .then(() => claims.release(webhookId))
      .catch((error) => logger.debug({ err: error }, 'A webhook could not be released'))
      .finally(() => {
        stopping.delete(webhookId);
        if (!isStopped) void reload(workspaceId);
      });
    stopping.set(webhookId, stopped);
  }

  async function reload(workspaceId: string): Promise<void> {
    const previous = reloading.get(workspaceId) ?? Promise.resolve();
    const current = previous
      .then(() => (isStopped ? undefined : load(workspaceId)))
      .catch((error) => logger.warn({ err: error }, 'The webhooks could not be read'));
    reloading.set(workspaceId, current);
    await current;
    if (reloading.get(workspaceId) === current) reloading.delete(workspaceId);
  }

  return {
    wake(workspaceId) {
      if (byWorkspace.has(workspaceId)) void refresh(workspaceId);
    },
    reload,
    async sweep() {
      const { rows } = await sql<{ workspace_id: string }>`
        select distinct workspace_id from webhooks where active`.execute(database.kysely);
      const all = new Set([...rows.map((row) => row.workspace_id), ...byWorkspace.keys()]);
      for (const workspaceId of all) if (!isStopped) await reload(workspaceId);
    },
    abandonAll() {
      for (const delivery of [...deliveries.values()]) {
        forget(delivery);
        delivery.abandon();
      }
    },
    async stop() {
      isStopped = true;
      await Promise.all([...reloading.values()]);
      const stops = [...deliveries.values()].map((delivery) => delivery.stop().catch(() => {}));
      await Promise.all([...stops, ...stopping.values()]);
      await claims.stop();
    },
  };
}
