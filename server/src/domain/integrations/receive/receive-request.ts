// Receives a request at the address of an integration: verifies it, stores its deliveries, and returns
// once they are durable. They are handled afterwards.
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { DomainError } from '../../errors.ts';
import { countVisit } from '../../limits/count-visit.ts';
import type { Connector, Connectors, IncomingRequest, Reason } from '../connectors/connector.ts';
import type { Receiver, ReceiverFinder } from './find-receiver.ts';
import { logRefusal } from './log-refusal.ts';
import type { StoreDeliveries } from './store-deliveries.ts';

export interface ReceiveDeps {
  database: Database;
  clock: Clock;
  connectors: Connectors;
  receivers: ReceiverFinder;
  storeDeliveries: StoreDeliveries;
}

export interface AddressedRequest extends IncomingRequest {
  token: string;
  /** Of the client. */
  address: string;
  /** Bounds the reads and the log of what may be a flood of forged requests. */
  inTurn: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

export interface Receipt {
  receiver: Receiver;
  connector: Connector;
  /** How many deliveries were not known yet. */
  stored: number;
  /** Why it was refused. */
  refusal: Reason | undefined;
}

const loggedPerMinute = 20;

/** The integration of an address, and how its service sends. */
export async function openReceiver(
  { receivers, connectors }: Pick<ReceiveDeps, 'receivers' | 'connectors'>,
  token: string,
  find: ReceiverFinder['find'] = receivers.find,
): Promise<{ receiver: Receiver; connector: Connector }> {
  const receiver = await find(token);
  const connector = receiver && connectors.get(receiver.integration.type);
  if (receiver === undefined || connector === undefined) {
    throw new DomainError('not_found', 'There is no such address.');
  }
  if (!receiver.active) throw new DomainError('conflict', 'The integration is off.');
  return { receiver, connector };
}

export async function receiveRequest(
  deps: ReceiveDeps,
  request: AddressedRequest,
): Promise<Receipt> {
  const { receivers, storeDeliveries } = deps;
  const findFresh = (token: string) => request.inTurn(() => receivers.findFresh(token));
  for (const find of [receivers.find, findFresh]) {
    const { receiver, connector } = await openReceiver(deps, request.token, find);
    const refusal = await connector.verify(request, receiver.integration);
    if (refusal !== undefined) {
      // Its secret may just have been changed.
      if (find === receivers.find) continue;
      await request.inTurn(() => log(deps, receiver, request, refusal));
      return { receiver, connector, stored: 0, refusal };
    }
    const deliveries = connector.split(request, receiver.integration);
    const stored = deliveries.length === 0 ? 0 : await storeDeliveries({ receiver, deliveries });
    if (stored !== undefined) return { receiver, connector, stored, refusal };
  }
  throw new DomainError('unavailable', 'The integration is being changed: try again.', {
    retryAfterSeconds: 1,
  });
}

async function log(
  { database, clock }: ReceiveDeps,
  { integration }: Receiver,
  { address }: AddressedRequest,
  refusal: Reason,
): Promise<void> {
  const counted = await countVisit(database, {
    ...{ workspaceId: integration.workspaceId, resource: `refused by ${integration.id}`, address },
    ...{ quota: loggedPerMinute, seconds: 60 },
  });
  if (counted.allowed) await logRefusal(database.kysely, integration, refusal, clock.now());
}
