import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { writeTeam } from './change-team.ts';
import { without } from './team.ts';
import { findTeam } from './team-queries.ts';

/** Removes a member from every team, in the transaction that deletes the member. */
export async function leaveTeams(
  write: WorkspaceWrite,
  workspaceId: string,
  memberId: string,
): Promise<void> {
  const rows = await write.db
    .selectFrom('team_members')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute();
  for (const { team_id: id } of rows) {
    const team = await findTeam(write.db, workspaceId, { id });
    await writeTeam(write, workspaceId, team, without(team, new Set([memberId])));
  }
}
