import { byName, type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { Team } from './team.ts';
import { teamsOf, toTeam } from './team-queries.ts';

/** All teams, by name. */
export async function listTeams(
  { database }: { database: Database },
  workspaceId: string,
  page: PageParams,
): Promise<Page<Team>> {
  const source = { rows: teamsOf(workspaceId), order: byName };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toTeam), ...rest };
}
