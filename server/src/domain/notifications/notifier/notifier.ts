// Notifies people of the events of all workspaces. Nobody turns their notifications on: while nobody
// looks, a sweep is soon enough, and an open page has turned them on for its stream.
import { sql } from 'kysely';
import type { Claims } from '../../../platform/database/claims.ts';
import { createWorkspaceLoop, type WorkspaceLoop } from '../../events/workspace-loop.ts';
import { type NotifyDeps, notifyNext } from './notify-next.ts';

export interface NotifierDeps {
  deps: NotifyDeps;
  claims: Claims;
  onError: (error: unknown) => void;
}

const gatherMs = 100;
/** It rests so many times as long as it worked, since notifications must not slow intake. */
const restFactor = 3;

export function createNotifier({ deps, claims, onError }: NotifierDeps): WorkspaceLoop {
  return createWorkspaceLoop({
    ...{ claims, onError, gatherMs },
    restMs: (tookMs) => restFactor * tookMs,
    takeTurn: (workspaceId) => notifyNext(deps, workspaceId),
    async findBehind(among) {
      const named = among === undefined ? sql`true` : sql`c.workspace_id = any(${among}::uuid[])`;
      const { rows } = await sql<{ id: string }>`
        select c.workspace_id as id from workspace_counters c
        left join notification_state s on s.workspace_id = c.workspace_id
        where c.last_event > coalesce(s.read_to, 0) and ${named}`.execute(deps.database.kysely);
      return rows.map(({ id }) => id);
    },
  });
}
