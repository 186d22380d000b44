import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Ref } from '../record-ref.ts';

/** The ids of the members of a team; none when there is no such team. */
export async function memberIdsOfTeam(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<string[]> {
  if ('key' in ref) return [];
  const team = 'id' in ref ? sql`t.id = ${ref.id}` : sql`t.number = ${ref.number}`;
  const { rows } = await sql<{ member_id: string }>`
    select m.member_id from teams t
    join team_members m on m.workspace_id = t.workspace_id and m.team_id = t.id
    where t.workspace_id = ${workspaceId} and ${team}`.execute(db);
  return rows.map(({ member_id }) => member_id);
}
