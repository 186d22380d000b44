import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

export interface TeamIds {
  leader: string | null;
  members: string[];
}

/** The ids of the leader and the members of each team. */
export async function allTeams(db: Kysely<Tables>, workspaceId: string): Promise<TeamIds[]> {
  const { rows } = await sql<TeamIds>`
    select t.leader_id as leader, array(select b.member_id from team_members b
      where b.workspace_id = ${workspaceId} and b.team_id = t.id) as members
    from teams t where t.workspace_id = ${workspaceId} order by t.number`.execute(db);
  return rows;
}
