// Handles what came in for integrations, soon after it was stored.

import type { Claims } from '../../../platform/database/claims.ts';
import { createWorkspaceLoop, type WorkspaceLoop } from '../../events/workspace-loop.ts';
import { createFetcher } from './fetcher.ts';
import { type HandleDeps, handleDue } from './handle-due.ts';
import { workspacesWithDue } from './take-due.ts';

// Deliveries within this time are handled together.
const gatherMs = 5;

export function createDeliveryHandler(
  deps: HandleDeps,
  claims: Claims,
  onError: (error: unknown) => void,
): WorkspaceLoop {
  const { database, clock } = deps;
  const fetcher = createFetcher({
    ...{ database, clock, onError },
    onFetched: (workspaceId) => loop.wake([workspaceId]),
  });
  const loop = createWorkspaceLoop({
    ...{ claims, onError, gatherMs },
    findBehind: (among) => workspacesWithDue(database, among, clock.now()),
    takeTurn: (workspaceId) => handleDue(deps, fetcher, workspaceId),
  });
  return {
    ...loop,
    async stop() {
      await fetcher.stop();
      await loop.stop();
    },
  };
}
