// Gets what deliveries only name, beside the loop that handles them, since a service may be slow. A
// delivery is leased meanwhile: after a crash it is due again.
import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock.ts';
import {
  type ConcurrencyLimiter,
  createConcurrencyLimiter,
} from '../../../platform/concurrency-limiter.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { ConnectedIntegration, Connector, Fetched } from '../connectors/connector.ts';
import { isTaken, markDeliveries } from './mark-deliveries.ts';
import type { DueDelivery } from './take-due.ts';

interface FetcherDeps {
  database: Database;
  clock: Clock;
  onFetched: (workspaceId: string) => void;
  onError: (error: unknown) => void;
}

export interface ToFetch {
  delivery: DueDelivery;
  integration: ConnectedIntegration;
  fetch: NonNullable<Connector['fetch']>;
}

export interface Fetcher {
  /** Leases the deliveries, and gets them one after another. */
  add: (workspaceId: string, deliveries: readonly ToFetch[]) => Promise<void>;
  stop: () => Promise<void>;
}

const leaseMs = 5 * 60_000;
/** Of one integration, so that a service that hangs delays no other. */
const fetchesAtOnce = 4;

export function createFetcher({ database, clock, onFetched, onError }: FetcherDeps): Fetcher {
  const { kysely } = database;
  const limiters = new Map<string, ConcurrencyLimiter>();
  // The ids of deliveries that wait for their service or for their turn.
  const inFlight = new Set<string>();
  const writing = new Set<Promise<void>>();
  let isStopped = false;

  function limiterOf(integrationId: string): ConcurrencyLimiter {
    const limiter = limiters.get(integrationId) ?? createConcurrencyLimiter(fetchesAtOnce);
    limiters.set(integrationId, limiter);
    return limiter;
  }

  async function run(
    workspaceId: string,
    { delivery, integration, fetch }: ToFetch,
  ): Promise<void> {
    if (isStopped) return;
    const result = await fetch(integration, delivery.payload);
    // It is due again when its lease ends.
    if (isStopped) return;
    const written = keep(workspaceId, delivery, result);
    writing.add(written);
    await written.finally(() => writing.delete(written));
    onFetched(workspaceId);
  }

  async function keep(workspaceId: string, delivery: DueDelivery, result: Fetched): Promise<void> {
    const at = clock.now();
    if (!('fetched' in result)) {
      const marked = [{ delivery, outcome: result }];
      await markDeliveries(queriesOf(kysely), workspaceId, marked, at);
      return;
    }
    const text = JSON.stringify(result.fetched);
    await sql`update integration_deliveries set fetched = ${text}, due_at = ${at}
      where workspace_id = ${workspaceId} and integration_id = ${delivery.integrationId}
        and id = ${delivery.id} and state = 'waiting'`.execute(kysely);
  }

  async function lease(workspaceId: string, deliveries: readonly ToFetch[]): Promise<void> {
    const until = new Date(clock.now().getTime() + leaseMs);
    const ids = deliveries.map(({ delivery }) => delivery.id);
    const integrations = [...new Set(deliveries.map(({ integration }) => integration.id))];
    await sql`update integration_deliveries set due_at = ${until}
      where workspace_id = ${workspaceId} and integration_id = any(${integrations}::uuid[])
        and id = any(${ids}::uuid[]) and state = 'waiting'`.execute(kysely);
  }

  return {
    async add(workspaceId, deliveries) {
      await lease(workspaceId, deliveries);
      for (const one of deliveries) {
        const { id } = one.delivery;
        if (inFlight.has(id)) continue;
        inFlight.add(id);
        limiterOf(one.integration.id)(() => run(workspaceId, one))
          .catch((error: unknown) => {
            if (!isTaken(error)) onError(error);
          })
          .finally(() => inFlight.delete(id));
      }
    },
    async stop() {
      isStopped = true;
      await Promise.all(writing);
    },
  };
}
