import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { factsOf, type Team, type TeamRef, teamNameKey } from './team.ts';
import { writeMembers } from './team-members.ts';
import { findTeam, refuseTaken } from './team-queries.ts';

export type NextTeam = Pick<Team, 'name' | 'leader' | 'members'>;

/** Shared by all changes of a team; `next` returns its new state. */
export async function changeTeam(
  deps: WriteDeps,
  context: ChangeRequest<Team>,
  ref: TeamRef,
  next: (write: WorkspaceWrite, team: Team) => Promise<NextTeam>,
): Promise<Team> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const team = await findTeam(write.db, workspaceId, ref);
    checkVersion(context, team);
    return writeTeam(write, workspaceId, team, await next(write, team));
  });
}

export async function writeTeam(
  write: WorkspaceWrite,
  workspaceId: string,
  team: Team,
  next: NextTeam,
): Promise<Team> {
  const changed = whatChanged(factsOf(team), factsOf(next));
  if (changed === undefined) return team;
  await refuseTaken(write.db, workspaceId, next.name, team.id);
  const { version } = await updateRow(write, workspaceId, 'teams', team, {
    name: next.name,
    name_key: teamNameKey(next.name),
    leader_id: next.leader?.id ?? null,
  });
  await writeMembers(write.db, workspaceId, team.id, next.members);
  write.record({ type: 'team.updated', subjectType: 'team', subjectId: team.id, ...changed });
  return { ...team, ...next, version, updatedAt: write.at };
}
