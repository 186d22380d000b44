// Notifications of WhatsApp at the address of an integration: messages, statuses and preferences.
import type {
  Check,
  ConnectedIntegration,
  EventConnector,
  Outcome,
  StoredDelivery,
} from '../integrations/connectors/connector.ts';
import { metaChallenge, verifyMeta } from '../integrations/connectors/meta/verify-meta.ts';
import { accountWith } from './account/account.ts';
import { type SyncDeps, syncAccount } from './account/sync-account.ts';
import { CloudApiFailure } from './cloud-api/cloud-api.ts';
import { applyPreference } from './received/apply-preference.ts';
import { applyStatuses } from './received/apply-statuses.ts';
import {
  type Received,
  type ReceivedStatus,
  readDelivery,
  splitNotification,
} from './received/delivery.ts';
import { type ReceiveDeps, receiveMessage } from './received/receive-message.ts';
import type { RecordDeps } from './sender/record-results.ts';

export type WhatsappConnectorDeps = ReceiveDeps & RecordDeps & SyncDeps;

// What Meta sends at most.
const maxBytes = 3 * 1024 * 1024;
const otherSource: Outcome = { state: 'ignored', reason: 'other_source' };
const noPerson: Outcome = { state: 'ignored', reason: 'no_person' };

export function createWhatsappConnector(deps: WhatsappConnectorDeps): EventConnector {
  return {
    type: 'whatsapp_cloud',
    maxBytes,
    challenge: (query, { settings }) => metaChallenge(query, settings.verify_token),
    verify: (request, { settings }) => verifyMeta(request, settings.app_secret),
    split: ({ body }) => splitNotification(body),
    handle: (integration, deliveries) => handle(deps, integration, deliveries),
    check: (integration) => check(deps, integration),
  };
}

async function handle(
  deps: WhatsappConnectorDeps,
  integration: ConnectedIntegration,
  deliveries: readonly StoredDelivery[],
): Promise<Outcome[]> {
  const received = deliveries.map(({ payload }) => readDelivery(payload));
  const isOurs = (one: Received) =>
    one.kind === 'preference' || one.phoneNumberId === integration.settings.phone_number_id;
  const statuses = received.filter(
    (one): one is ReceivedStatus => one?.kind === 'status' && isOurs(one),
  );
  const account = { workspaceId: integration.workspaceId, integrationId: integration.id };
  const leads = await applyStatuses(deps, account, statuses);
  const leadOf = new Map(statuses.map((status, index) => [status as Received, leads[index]]));
  const outcomes: Outcome[] = [];
  for (const one of received) {
    if (one === undefined) outcomes.push({ state: 'ignored', reason: 'not_wanted' });
    else if (!isOurs(one)) outcomes.push(otherSource);
    else if (one.kind === 'status') outcomes.push(handledFor(leadOf.get(one), otherSource));
    else outcomes.push(await handlePerson(deps, integration, one));
  }
  return outcomes;
}

async function handlePerson(
  deps: WhatsappConnectorDeps,
  { workspaceId, id: integrationId, settings }: ConnectedIntegration,
  received: Exclude<Received, ReceivedStatus>,
): Promise<Outcome> {
  if (received.kind === 'preference') {
    return handledFor(await applyPreference(deps, workspaceId, received), noPerson);
  }
  const source = typeof settings.source === 'string' ? settings.source : 'WhatsApp';
  const newLeadSource = settings.creates_leads === true ? source : null;
  const receiving = { workspaceId, integrationId, newLeadSource };
  return handledFor(await receiveMessage(deps, receiving, received), noPerson);
}

const handledFor = (
  lead: { id: string; number: number } | undefined,
  otherwise: Outcome,
): Outcome => (lead === undefined ? otherwise : { state: 'handled', lead });

/** Reads the number and the templates, which a token without permission cannot. */
async function check(
  deps: WhatsappConnectorDeps,
  { workspaceId, ...integration }: ConnectedIntegration,
): Promise<Check[]> {
  try {
    await syncAccount(deps, workspaceId, accountWith(integration));
    return [{ name: 'account', ok: true, detail: 'The number and its templates can be read.' }];
  } catch (error) {
    if (!(error instanceof CloudApiFailure)) throw error;
    return [{ name: 'account', ok: false, detail: error.message }];
  }
}
