// The events of Amazon SES about mails, which arrive by a topic of Amazon SNS.
import type { Outbound } from '../../../../platform/outbound/outbound.ts';
import { DomainError } from '../../../errors.ts';
import type { WriteDeps } from '../../../events/write-in-workspace.ts';
import type { Json } from '../../../leads/lead.ts';
import type {
  ConnectedIntegration,
  EventConnector,
  Fetched,
  IncomingRequest,
  NewDelivery,
  Reason,
} from '../connector.ts';
import { objectOf } from '../json-value.ts';
import { recordMailEvents } from '../record-mail-events.ts';
import { readSesEvent } from './read-ses-event.ts';
import { createSigningCertificates, type SigningCertificates } from './signing-certificates.ts';
import { isSnsUrl, readSnsMessage, type SnsMessage } from './sns-message.ts';
import { refusalOfSns } from './verify-sns.ts';

const timeoutMs = 10_000;

export type SesDeps = WriteDeps & { outbound: Pick<Outbound, 'send'> };

export function createSes(deps: SesDeps): EventConnector {
  const certificates = createSigningCertificates(deps.outbound);
  return {
    type: 'ses',
    verify: (request, integration) => verify(certificates, request, integration),
    split({ body }) {
      const message = readSnsMessage(body);
      return message ? deliveriesOf(message) : [];
    },
    needsFetch: (payload) => 'subscribe_url' in objectOf(payload),
    fetch: (integration, payload) => confirm(deps.outbound, integration, payload),
    handle: (integration, deliveries) =>
      recordMailEvents(deps, integration, deliveries, readSesEvent),
  };
}

async function verify(
  certificates: SigningCertificates,
  { body }: IncomingRequest,
  { workspaceId, settings }: ConnectedIntegration,
): Promise<Reason | undefined> {
  const message = readSnsMessage(body);
  if (message === undefined) return { reason: 'signature_missing' };
  const { topic_arn: topic } = settings;
  if (topic !== undefined && topic !== message.TopicArn) {
    return { reason: 'other_source', detail: `The topic is ${message.TopicArn.slice(0, 300)}.` };
  }
  const detail = await refusalOfSns(certificates, workspaceId, message).catch((error: Error) => {
    throw new DomainError('unavailable', error.message, { retryAfterSeconds: 60 });
  });
  return detail === undefined ? undefined : { reason: 'signature_wrong', detail };
}

function deliveriesOf({ Type, MessageId: key, Message, SubscribeURL }: SnsMessage): NewDelivery[] {
  if (Type === 'SubscriptionConfirmation') {
    return [{ key, payload: { subscribe_url: SubscribeURL ?? '' } }];
  }
  return Type === 'Notification' ? [{ key, payload: parsed(Message) }] : [];
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Tells Amazon SNS that the address wants the messages of the topic. */
async function confirm(
  { send }: Pick<Outbound, 'send'>,
  { workspaceId }: ConnectedIntegration,
  payload: Json,
): Promise<Fetched> {
  const address = String(objectOf(payload).subscribe_url);
  if (!isSnsUrl(address)) return { state: 'ignored', reason: 'not_understood' };
  const { status, error } = await send(workspaceId, {
    ...{ method: 'GET', url: new URL(address), headers: {}, body: null, withinMs: timeoutMs },
  });
  if (status === 200) return { state: 'handled' };
  return { state: 'failed', reason: 'service_failed', detail: error ?? `Amazon SNS: ${status}` };
}
