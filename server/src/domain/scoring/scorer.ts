// Scores the leads that changes of any process touched, soon after.
import { sql } from 'kysely';
import type { Claims } from '../../platform/database/claims.ts';
import { createWorkspaceLoop, type WorkspaceLoop } from '../events/workspace-loop.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { scoreChanges } from './score-changes.ts';
import type { ScoreDeps } from './score-rule.ts';

export interface ScorerDeps {
  deps: ScoreDeps & WriteDeps;
  claims: Claims;
  onError: (error: unknown) => void;
}

const gatherMs = 100;
/** It rests so many times as long as it worked, since scores must not slow intake. */
const restFactor = 3;

export function createScorer({ deps, claims, onError }: ScorerDeps): WorkspaceLoop {
  return createWorkspaceLoop({
    ...{ claims, onError, gatherMs },
    restMs: (tookMs) => restFactor * tookMs,
    takeTurn: (workspaceId) => scoreChanges(deps, workspaceId),
    async findBehind(among) {
      const named = among === undefined ? sql`true` : sql`s.workspace_id = any(${among}::uuid[])`;
      const { rows } = await sql<{ id: string }>`
        select s.workspace_id as id from scoring s
        join workspace_counters c on c.workspace_id = s.workspace_id
        where s.has_rules and s.scored_to < c.last_event and ${named}`.execute(
        deps.database.kysely,
      );
      return rows.map(({ id }) => id);
    },
  });
}
