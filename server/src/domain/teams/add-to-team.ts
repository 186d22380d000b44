import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { MemberRef } from '../members/member.ts';
import { changeTeam } from './change-team.ts';
import type { Team, TeamRef } from './team.ts';
import { membersFor } from './team-members.ts';

export async function addToTeam(
  deps: WriteDeps,
  context: ChangeRequest<Team>,
  ref: TeamRef,
  refs: readonly MemberRef[],
): Promise<Team> {
  return changeTeam(deps, context, ref, async ({ db }, { name, leader, members }) => {
    const current = members.map(({ id }) => ({ id }));
    return {
      name,
      leader,
      members: await membersFor(db, context.workspaceId, [...current, ...refs]),
    };
  });
}
