// Runs a consumer of the event log, or of another queue, until it is stopped. The notification of a
// committed change wakes it, and a periodic sweep finds changes whose notification was lost.
import { eventsChannel } from '../domain/events/record-events.ts';
import type { WorkspaceLoop } from '../domain/events/workspace-loop.ts';
import { type Claims, createClaims } from '../platform/database/claims.ts';
import { listenTo } from '../platform/database/listen.ts';
import type { Connection } from '../platform/database/pool.ts';

const sweepEveryMs = 5_000;

export function consumeEvents(
  connection: Connection,
  /** The namespace of its claims. */
  kind: string,
  /** Two processes that work on a workspace for a moment must do no harm. */
  create: (claims: Claims) => WorkspaceLoop,
  channel = eventsChannel,
): { stop: () => Promise<void> } {
  const consumer = create(createClaims(connection, { kind, onLost: () => {} }));
  const events = listenTo(connection, {
    channel,
    onMessage: (workspaces) => consumer.wake(workspaces.split(',')),
    onConnected: consumer.sweep,
  });
  const timer = setInterval(consumer.sweep, sweepEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await events.stop();
      await consumer.stop();
    },
  };
}
