import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { Team } from './team.ts';
import { teamsOf, toTeam } from './team-queries.ts';

/** All teams, by name. */
export async function listTeams(
  { database }: { database: Database },
  workspaceId: string,
  part: PartAsked,
): Promise<Part<Team>> {
  const order = { by: sql`r.name_key collate "C"`, type: 'text', direction: 'asc' } as const;
  const source = { rows: teamsOf(workspaceId), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map(toTeam), ...rest };
}
