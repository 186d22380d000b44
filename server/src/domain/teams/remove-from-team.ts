import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { MemberRef } from '../members/member.ts';
import { changeTeam } from './change-team.ts';
import { type Team, type TeamRef, without } from './team.ts';
import { membersFor } from './team-members.ts';

/** Ignores users who are not in the team. A removed leader no longer leads it. */
export async function removeFromTeam(
  deps: WriteDeps,
  context: ChangeRequest<Team>,
  ref: TeamRef,
  refs: readonly MemberRef[],
): Promise<Team> {
  return changeTeam(deps, context, ref, async ({ db }, team) => {
    const removed = await membersFor(db, context.workspaceId, refs);
    return without(team, new Set(removed.map(({ id }) => id)));
  });
}
