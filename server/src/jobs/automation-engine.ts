// Runs automations until it is stopped. The notification of a committed change wakes it, and a
// periodic sweep finds changes whose notification was lost.
import { createEngine } from '../domain/automations/engine.ts';
import type { CallDeps } from '../domain/automations/runner/make-call.ts';
import { eventsChannel } from '../domain/events/record-events.ts';
import { createClaims } from '../platform/database/claims.ts';
import { listenTo } from '../platform/database/listen.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';

export interface AutomationEngineDeps {
  run: CallDeps;
  connection: Connection;
  log: Log;
}

const sweepEveryMs = 5_000;

export function startAutomationEngine({ run, connection, log }: AutomationEngineDeps): {
  stop: () => Promise<void>;
} {
  const engine = createEngine({
    deps: run,
    // Rows are locked while runs advance, so two processes for a moment do no harm.
    claims: createClaims(connection, { kind: 'automations', onLost: () => {} }),
    onError: (error) => log.warn({ err: error }, 'An automation could not go on'),
  });
  const events = listenTo(connection, {
    channel: eventsChannel,
    onMessage: (workspaces) => engine.wake(workspaces.split(',')),
    onConnected: engine.sweep,
  });
  const timer = setInterval(engine.sweep, sweepEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await events.stop();
      await engine.stop();
    },
  };
}
