// Handles deliveries to integrations until it is stopped.
import type { HandleDeps } from '../domain/integrations/handle/handle-due.ts';
import { createDeliveryHandler } from '../domain/integrations/handle/handler.ts';
import { deliveriesChannel } from '../domain/integrations/receive/store-deliveries.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { consumeEvents } from './consume-events.ts';

export interface DeliveryHandlerDeps {
  handle: HandleDeps;
  connection: Connection;
  log: Log;
}

export const startDeliveryHandler = ({ handle, connection, log }: DeliveryHandlerDeps) =>
  consumeEvents(
    connection,
    'deliveries',
    (claims) =>
      createDeliveryHandler(handle, claims, (error) =>
        log.warn({ err: error }, 'Deliveries to integrations wait to be handled'),
      ),
    deliveriesChannel,
  );
