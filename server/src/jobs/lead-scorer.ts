// Scores changed leads until it is stopped. The notification of a committed change wakes it, and a
// periodic sweep finds changes whose notification was lost.
import { eventsChannel } from '../domain/events/record-events.ts';
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import type { ScoreDeps } from '../domain/scoring/score-rule.ts';
import { createScorer } from '../domain/scoring/scorer.ts';
import { createClaims } from '../platform/database/claims.ts';
import { listenTo } from '../platform/database/listen.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';

export interface LeadScorerDeps {
  score: ScoreDeps & WriteDeps;
  connection: Connection;
  log: Log;
}

const sweepEveryMs = 5_000;

export function startLeadScorer({ score, connection, log }: LeadScorerDeps): {
  stop: () => Promise<void>;
} {
  const scorer = createScorer({
    deps: score,
    // Two processes that score the same workspace for a moment do no harm.
    claims: createClaims(connection, { kind: 'scoring', onLost: () => {} }),
    onError: (error) => log.debug({ err: error }, 'Leads wait to be scored'),
  });
  const events = listenTo(connection, {
    channel: eventsChannel,
    onMessage: (workspaces) => scorer.wake(workspaces.split(',')),
    onConnected: scorer.sweep,
  });
  const timer = setInterval(scorer.sweep, sweepEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await events.stop();
      await scorer.stop();
    },
  };
}
