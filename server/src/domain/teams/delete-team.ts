import { type Asked, checkVersion } from '../events/asked.ts';
import { removeRow } from '../events/remove-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { factsOf, type TeamRef } from './team.ts';
import { findTeam } from './team-queries.ts';

/** Its members stay users. */
export async function deleteTeam(deps: WriteDeps, asked: Asked, ref: TeamRef): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const team = await findTeam(write.db, workspaceId, ref);
    checkVersion(asked, team);
    const facts = { number: team.number, ...factsOf(team) };
    await removeRow(write, workspaceId, 'team', { id: team.id, facts });
  });
}
