import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

/** The ids of the members of each team that exists, by number. */
export async function membersOfTeams(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; members: string[] }>`
    select t.id, array(select m.id from team_members b
      join members m on m.workspace_id = ${workspaceId} and m.id = b.member_id
      where b.workspace_id = ${workspaceId} and b.team_id = t.id order by m.number) as members
    from teams t where t.workspace_id = ${workspaceId} and t.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, members }) => [id, members]));
}
