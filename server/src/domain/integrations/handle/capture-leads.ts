// Captures the leads of deliveries in one transaction, which also records what became of each delivery:
// so each is handled once, whatever ends the process.
import type { Clock } from '../../../platform/clock.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { CaptureRequest, CaptureResult } from '../../leads/intake/capture.ts';
import type { CaptureTogether } from '../../leads/intake/capture-together.ts';
import type { LeadDraft } from '../../leads/lead.ts';
import type { ConnectedIntegration, LeadConnector, Outcome } from '../connectors/connector.ts';
import { draftOfLead } from '../mapping/draft-of-lead.ts';
import { placeFields } from '../mapping/place-fields.ts';
import { type Marked, markDeliveries } from './mark-deliveries.ts';
import type { DueDelivery } from './take-due.ts';

export interface CaptureLeadsDeps extends ReadDeps {
  clock: Clock;
  captureTogether: CaptureTogether;
}

export interface LeadDelivery {
  delivery: DueDelivery;
  integration: ConnectedIntegration;
  connector: LeadConnector;
}

type Drafted = { delivery: DueDelivery; integration: ConnectedIntegration } & (
  | { draft: LeadDraft }
  | { outcome: Outcome }
);

/** `others` are deliveries whose outcome is known already. */
export async function captureLeads(
  deps: CaptureLeadsDeps,
  workspaceId: string,
  leads: readonly LeadDelivery[],
  others: readonly Marked[],
): Promise<void> {
  const catalog = await freshCatalog(deps, workspaceId);
  const drafted = leads.map((lead): Drafted => ({ ...lead, ...draftOf(lead, catalog) }));
  const requests = drafted.flatMap((one) => ('draft' in one ? [requestOf(one)] : []));
  await deps.captureTogether(workspaceId, requests, (queries, results) => {
    const remaining = results.values();
    const marked = drafted.map((one): Marked => {
      const outcome = 'draft' in one ? outcomeOf(remaining.next().value) : one.outcome;
      return { delivery: one.delivery, outcome };
    });
    return markDeliveries(queries, workspaceId, [...others, ...marked], deps.clock.now());
  });
}

/** The draft of a delivery, or why it makes no lead. */
function draftOf(
  {
    delivery,
    integration,
    connector,
  }: Pick<LeadDelivery, 'integration' | 'connector'> & {
    delivery: Pick<DueDelivery, 'payload' | 'fetched'>;
  },
  catalog: Catalog,
): { draft: LeadDraft } | { outcome: Outcome } {
  const { settings } = integration;
  const received = readSafely(connector, delivery, integration);
  if ('state' in received) return { outcome: received };
  const source = String(settings.source ?? connector.source);
  const draft = draftOfLead(received, placeFields(received, settings, catalog), source, catalog);
  return draft === undefined
    ? { outcome: { state: 'failed', isFinal: true, reason: 'no_person' } }
    : { draft };
}

/** Others decide what a payload holds: one of an unknown shape must not hold up the rest. */
function readSafely(
  connector: LeadConnector,
  delivery: Pick<DueDelivery, 'payload' | 'fetched'>,
  integration: ConnectedIntegration,
): ReturnType<LeadConnector['read']> {
  try {
    return connector.read(delivery, integration);
  } catch (error) {
    const detail = error instanceof Error ? error.message : undefined;
    return { state: 'failed', isFinal: true, reason: 'not_understood', detail };
  }
}

function requestOf({
  integration: { workspaceId, id },
  draft,
}: {
  integration: ConnectedIntegration;
  draft: LeadDraft;
}): CaptureRequest<unknown> {
  return {
    ...{ workspaceId, key: null, actor: { type: 'integration', id }, draft },
    ...{ duplicates: { rule: 'create' }, channelId: id },
  };
}

function outcomeOf(result: CaptureResult<unknown> | undefined): Outcome {
  if (result?.kind === 'created' || result?.kind === 'filled') {
    return { state: 'handled', lead: result.lead };
  }
  if (result?.kind !== 'failed') return { state: 'failed', reason: 'error' };
  const { code, message, fields } = result.error;
  if (code !== 'invalid') throw result.error;
  return { state: 'failed', reason: 'values_refused', detail: fields[0]?.message ?? message };
}
