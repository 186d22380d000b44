import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { factsOf, type TeamRef } from './team.ts';
import { findTeam } from './team-queries.ts';

/** Its members stay users. */
export async function deleteTeam(deps: WriteDeps, asked: Asked, ref: TeamRef): Promise<void> {
  const { workspaceId, actor } = asked;
  await writeInWorkspace(deps, workspaceId, actor, async ({ db, record }) => {
    const team = await findTeam(db, workspaceId, ref);
    checkVersion(asked, team);
    await db
      .deleteFrom('teams')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', team.id)
      .execute();
    record({
      type: 'team.deleted',
      subjectType: 'team',
      subjectId: team.id,
      before: { number: team.number, ...factsOf(team) },
      after: null,
    });
  });
}
