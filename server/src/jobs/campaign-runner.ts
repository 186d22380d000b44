// Runs campaigns until it is stopped. The notification of a committed change wakes it, and a periodic
// sweep finds changes whose notification was lost.
import { campaignsChannel } from '../domain/campaigns/launch.ts';
import { createCampaignRunner } from '../domain/campaigns/runner/runner.ts';
import type { RunnerDeps } from '../domain/campaigns/runner/runner-deps.ts';
import { createClaims } from '../platform/database/claims.ts';
import { listenTo } from '../platform/database/listen.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';

export interface CampaignRunnerDeps {
  run: RunnerDeps;
  connection: Connection;
  log: Log;
}

const sweepEveryMs = 5_000;

export function startCampaignRunner({ run, connection, log }: CampaignRunnerDeps): {
  stop: () => Promise<void>;
} {
  const runner = createCampaignRunner({
    deps: run,
    claims: createClaims(connection, { kind: 'campaigns', onLost: () => {} }),
    onError: (error) => log.warn({ err: error }, 'A campaign could not go on'),
  });
  const changed = listenTo(connection, {
    channel: campaignsChannel,
    onMessage: runner.wake,
    onConnected: runner.sweep,
  });
  const timer = setInterval(runner.sweep, sweepEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await changed.stop();
      await runner.stop();
    },
  };
}
