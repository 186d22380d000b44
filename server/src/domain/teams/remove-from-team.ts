import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { MemberRef } from '../members/member.ts';
import { changeTeam } from './change-team.ts';
import { type Team, type TeamRef, without } from './team.ts';
import { membersFor } from './team-members.ts';

/** Whoever is not in the team is not in it afterwards either; its leader leads it no longer. */
export async function removeFromTeam(
  deps: WriteDeps,
  context: ChangeRequest<Team>,
  ref: TeamRef,
  refs: readonly MemberRef[],
): Promise<Team> {
  return changeTeam(deps, context, ref, async ({ db }, team) => {
    const gone = await membersFor(db, context.workspaceId, refs);
    return without(team, new Set(gone.map(({ id }) => id)));
  });
}
