import type { Database } from '../../platform/database/pool.ts';
import type { Team, TeamRef } from './team.ts';
import { findTeam } from './team-queries.ts';

export async function getTeam(
  { database }: { database: Database },
  workspaceId: string,
  ref: TeamRef,
): Promise<Team> {
  return findTeam(database.kysely, workspaceId, ref);
}
