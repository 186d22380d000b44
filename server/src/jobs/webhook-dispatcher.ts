// Delivers webhooks until it is stopped. The notification of a committed change wakes it, and a
// periodic sweep finds changes whose notification was lost.
import type { ReadDeps } from '../domain/catalog/read-deps.ts';
import { eventsChannel } from '../domain/events/record-events.ts';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import type { ChangeFeed } from '../domain/webhooks/delivery/change-feed.ts';
import type { DeliveryDeps } from '../domain/webhooks/delivery/deliver-to-endpoint.ts';
import { createDeliveryLog } from '../domain/webhooks/delivery/delivery-log.ts';
import { createDispatcher } from '../domain/webhooks/delivery/dispatcher.ts';
import { disableWebhook } from '../domain/webhooks/disable-webhook.ts';
import { webhooksChannel } from '../domain/webhooks/notify-dispatchers.ts';
import { createClaims } from '../platform/database/claims.ts';
import { listenTo } from '../platform/database/listen.ts';
import { openPipelinePool } from '../platform/database/pipeline-pool.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import type { Outbound } from '../platform/outbound/outbound.ts';
import { createRoundRobin } from '../platform/round-robin.ts';
import type { Sealer } from '../platform/secrets/sealer.ts';

export interface WebhookDispatcherDeps {
  read: ReadDeps;
  write: WriteDeps & ReadDeps;
  connection: Connection;
  feed: ChangeFeed;
  outbound: Outbound;
  sealer: Sealer;
  publicUrl: string;
  log: Log;
  onAttempt?: DeliveryDeps['onAttempt'];
}

const sweepEveryMs = 5_000;
// A higher limit would slow requests down.
const maxSentPerIteration = 16;

export function startWebhookDispatcher(deps: WebhookDispatcherDeps): { stop: () => Promise<void> } {
  const { read, write, connection, feed, outbound, sealer, publicUrl, log } = deps;
  const logPool = openPipelinePool(connection, {
    connections: 1,
    onBroken: ({ message }) => log.warn({ reason: message }, 'A connection to the database broke'),
  });
  const claims = createClaims(connection, {
    kind: 'webhook',
    onLost: () => dispatcher.abandonAll(),
  });
  const dispatcher = createDispatcher({
    ...{ database: read.database, feed, outbound, sealer, claims, publicUrl, logger: log },
    log: createDeliveryLog(logPool),
    roundRobin: createRoundRobin(maxSentPerIteration),
    clock: write.clock,
    onAttempt: deps.onAttempt,
    jitter: Math.random,
    async disable({ workspaceId, webhookId }, reason) {
      await disableWebhook(write, { workspaceId, id: webhookId, code: reason });
      log.warn({ webhook: webhookId, reason }, 'A webhook was disabled');
    },
  });
  const sweep = () => {
    dispatcher
      .sweep()
      .catch((error) =>
        log.debug({ err: error }, 'Cannot sweep webhooks: the database is unavailable'),
      );
  };
  const events = listenTo(connection, {
    channel: eventsChannel,
    onMessage: (workspaces) => workspaces.split(',').forEach(dispatcher.wake),
    onConnected: sweep,
  });
  const changes = listenTo(connection, {
    channel: webhooksChannel,
    onMessage: (workspaceId) => void dispatcher.reload(workspaceId),
    onConnected: () => {},
  });
  const timer = setInterval(sweep, sweepEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all([events.stop(), changes.stop()]);
      await dispatcher.stop();
      await logPool.end();
    },
  };
}
