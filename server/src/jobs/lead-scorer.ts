// Scores changed leads until it is stopped.
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import type { ScoreDeps } from '../domain/scoring/score-rule.ts';
import { createScorer } from '../domain/scoring/scorer.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';
import { consumeEvents } from './consume-events.ts';

export interface LeadScorerDeps {
  score: ScoreDeps & WriteDeps;
  connection: Connection;
  log: Log;
}

export const startLeadScorer = ({ score, connection, log }: LeadScorerDeps) =>
  consumeEvents(connection, 'scoring', (claims) =>
    createScorer({
      ...{ deps: score, claims },
      onError: (error) => log.debug({ err: error }, 'Leads wait to be scored'),
    }),
  );
