// Captures the leads of deliveries in one transaction, which also records what became of each delivery:
// so each is handled once, whatever ends the process.
import type { Clock } from '../../../platform/clock.ts';
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { CaptureRequest, CaptureResult } from '../../leads/intake/capture.ts';
import type { CaptureTogether } from '../../leads/intake/capture-together.ts';
import type { LeadDraft } from '../../leads/lead.ts';
import type { ConnectedIntegration, LeadConnector, Outcome } from '../connectors/connector.ts';
import { type MappedDelivery, mapDelivery } from '../mapping/map-delivery.ts';
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

type Drafted = Pick<LeadDelivery, 'delivery' | 'integration'> & MappedDelivery['result'];

/** `others` are deliveries whose outcome is known already. */
export async function captureLeads(
  deps: CaptureLeadsDeps,
  workspaceId: string,
  leads: readonly LeadDelivery[],
  others: readonly Marked[],
): Promise<void> {
  const catalog = await freshCatalog(deps, workspaceId);
  const drafted = leads.map((lead): Drafted => ({ ...lead, ...mapDelivery(lead, catalog).result }));
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
