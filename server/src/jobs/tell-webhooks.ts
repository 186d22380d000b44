// Tells webhooks of changes for as long as it runs: wakes up when a transaction says that it changed
// something, and looks over everything now and then, for what was not heard.
import type { ReadDeps } from '../domain/catalog/read-deps.ts';
import { eventsChannel } from '../domain/events/record-events.ts';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import type { ChangeFeed } from '../domain/webhooks/delivery/change-feed.ts';
import { createDeliveryLog } from '../domain/webhooks/delivery/delivery-log.ts';
import { createDispatch } from '../domain/webhooks/delivery/dispatch-webhooks.ts';
import type { TellDeps } from '../domain/webhooks/delivery/tell-webhook.ts';
import { disableWebhook } from '../domain/webhooks/disable-webhook.ts';
import { webhooksChannel } from '../domain/webhooks/notify-webhooks.ts';
import { createClaims } from '../platform/database/claims.ts';
import { listenTo } from '../platform/database/listen.ts';
import { openPipelinePool } from '../platform/database/pipeline-pool.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import type { Outbound } from '../platform/outbound/outbound.ts';
import type { Sealer } from '../platform/secrets/sealer.ts';
import { createTurns } from '../platform/turns.ts';

export interface TellWebhooksDeps {
  read: ReadDeps;
  write: WriteDeps & ReadDeps;
  connection: Connection;
  feed: ChangeFeed;
  outbound: Outbound;
  sealer: Sealer;
  log: Log;
  onAttempt?: TellDeps['onAttempt'];
}

const lookOverEveryMs = 5_000;
// More would keep requests waiting.
const sentInATurn = 16;

export function startTellingWebhooks(deps: TellWebhooksDeps): { stop: () => Promise<void> } {
  const { read, write, connection, feed, outbound, sealer, log } = deps;
  const writing = openPipelinePool(connection, {
    connections: 1,
    onBroken: ({ message }) => log.warn({ reason: message }, 'A connection to the database broke'),
  });
  const claims = createClaims(connection, { kind: 'webhook', onLost: () => dispatch.lose() });
  const dispatch = createDispatch({
    ...{ database: read.database, feed, outbound, sealer, claims, logger: log },
    log: createDeliveryLog(writing),
    turns: createTurns(sentInATurn),
    clock: write.clock,
    onAttempt: deps.onAttempt,
    chance: Math.random,
    async giveUp({ workspaceId, id }, reason) {
      log.warn({ webhook: id, reason }, 'A webhook was given up');
      await disableWebhook(write, { workspaceId, id, reason });
    },
  });
  const lookOver = () => {
    dispatch.sweep().catch((error) => log.debug({ err: error }, 'Webhooks wait for the database'));
  };
  const happened = listenTo(connection, {
    channel: eventsChannel,
    onMessage: (workspaces) => workspaces.split(',').forEach(dispatch.wake),
    onConnected: lookOver,
  });
  const changed = listenTo(connection, {
    channel: webhooksChannel,
    onMessage: (workspaceId) => void dispatch.reload(workspaceId),
    onConnected: () => {},
  });
  const timer = setInterval(lookOver, lookOverEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all([happened.stop(), changed.stop()]);
      await dispatch.stop();
      await writing.end();
    },
  };
}
