import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { factsOf, type TeamRef } from './team.ts';
import { findTeam } from './team-queries.ts';

/** Deletes the team only: its members stay users of the workspace. */
export async function deleteTeam(
  deps: WriteDeps,
  context: RequestContext,
  ref: TeamRef,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const team = await findTeam(write.db, workspaceId, ref);
    checkVersion(context, team);
    const facts = { number: team.number, ...factsOf(team) };
    await removeRow(write, workspaceId, {
      ...{ table: 'teams', subjectType: 'team', eventType: 'team.deleted' },
      id: team.id,
      facts,
    });
  });
}
