// Does a part of what came in for a workspace: leads of all its integrations in one transaction, other
// deliveries by integration.
import { setTimeout as sleep } from 'node:timers/promises';
import { isConflict, isLockTimeout, isUnavailable } from '../../../platform/database/errors.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import {
  type ConnectedIntegration,
  type Connector,
  type Connectors,
  type EventConnector,
  isLeadConnector,
  type Outcome,
} from '../connectors/connector.ts';
import { type CaptureLeadsDeps, captureLeads, type LeadDelivery } from './capture-leads.ts';
import type { Fetcher, ToFetch } from './fetcher.ts';
import { isTaken, type Marked, markDeliveries } from './mark-deliveries.ts';
import { type DueDelivery, type DueWork, takeDue } from './take-due.ts';

export interface HandleDeps extends CaptureLeadsDeps {
  sealer: Sealer;
  connectors: Connectors;
}

const batch = 256;

interface Sorted {
  leads: LeadDelivery[];
  toFetch: ToFetch[];
  events: Map<string, { connector: EventConnector; deliveries: DueDelivery[] }>;
  /** Of integrations that are gone. */
  gone: Marked[];
}

/** Returns whether there may be more. */
export async function handleDue(
  deps: HandleDeps,
  fetcher: Fetcher,
  workspaceId: string,
): Promise<boolean> {
  const work = await takeDue(deps, workspaceId, { at: deps.clock.now(), limit: batch });
  const { leads, toFetch, events, gone } = sort(work, deps.connectors);
  if (toFetch.length > 0) await fetcher.add(workspaceId, toFetch);
  try {
    for (const [id, { connector, deliveries }] of events) {
      const integration = work.integrations.get(id);
      if (integration === undefined) continue;
      const marked = await handleEvents(connector, integration, deliveries);
      await markDeliveries(queriesOf(deps.database.kysely), workspaceId, marked, deps.clock.now());
    }
    await capture(deps, workspaceId, leads, gone);
  } catch (error) {
    // Another process handles the workspace, too: what is left is read again.
    if (!isTaken(error)) throw error;
  }
  return work.deliveries.length === batch;
}

function sort({ deliveries, integrations }: DueWork, connectors: Connectors): Sorted {
  const sorted: Sorted = { leads: [], toFetch: [], events: new Map(), gone: [] };
  for (const delivery of deliveries) {
    const integration = integrations.get(delivery.integrationId);
    const connector = integration && connectors.get(integration.type);
    if (integration === undefined || connector === undefined) {
      sorted.gone.push({ delivery, outcome: { state: 'ignored', reason: 'integration_deleted' } });
    } else if (connector.fetch !== undefined && needsFetch(connector, delivery)) {
      sorted.toFetch.push({ delivery, integration, fetch: connector.fetch });
    } else if (isLeadConnector(connector)) sorted.leads.push({ delivery, integration, connector });
    else {
      const own = sorted.events.get(integration.id) ?? { connector, deliveries: [] };
      own.deliveries.push(delivery);
      sorted.events.set(integration.id, own);
    }
  }
  return sorted;
}

const needsFetch = (
  { needsFetch: needs = () => true }: Connector,
  { fetched, payload }: DueDelivery,
): boolean => fetched === undefined && needs(payload);

/** One that PostgreSQL refuses fails alone. */
async function capture(
  deps: HandleDeps,
  workspaceId: string,
  leads: readonly LeadDelivery[],
  others: readonly Marked[],
): Promise<void> {
  if (leads.length === 0) {
    await markDeliveries(queriesOf(deps.database.kysely), workspaceId, others, deps.clock.now());
    return;
  }
  try {
    await captureLeads(deps, workspaceId, leads, others);
  } catch (error) {
    if (isTaken(error) || isUnavailable(error) || isLockTimeout(error)) throw error;
    if (isConflict(error)) {
      await sleep(lockedPauseMs);
      return;
    }
    if (leads.length > 1) {
      for (const lead of leads) await capture(deps, workspaceId, [lead], []);
      await capture(deps, workspaceId, [], others);
      return;
    }
    const marked = leads.map(({ delivery }) => ({ delivery, outcome: failed(messageOf(error)) }));
    await capture(deps, workspaceId, [], [...marked, ...others]);
  }
}

const lockedPauseMs = 100;

/** One that its connector cannot handle fails alone. */
async function handleEvents(
  connector: EventConnector,
  integration: ConnectedIntegration,
  deliveries: readonly DueDelivery[],
): Promise<Marked[]> {
  try {
    const outcomes = await connector.handle(integration, deliveries);
    return deliveries.map((delivery, index) => ({
      delivery,
      outcome: outcomes[index] ?? failed('The connector gave no outcome.'),
    }));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    if (deliveries.length === 1) {
      return deliveries.map((delivery) => ({ delivery, outcome: failed(messageOf(error)) }));
    }
    const marked: Marked[] = [];
    for (const delivery of deliveries) {
      marked.push(...(await handleEvents(connector, integration, [delivery])));
    }
    return marked;
  }
}

const failed = (detail: string): Outcome => ({ state: 'failed', reason: 'error', detail });

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
