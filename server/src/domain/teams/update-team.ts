import type { ChangeRequest } from '../events/request-context.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { changeTeam } from './change-team.ts';
import {
  checkTeamName,
  type Team,
  type TeamChanges,
  type TeamMember,
  type TeamRef,
} from './team.ts';
import { membersFor, withLeader } from './team-members.ts';

/** A list of members replaces the current one; the leader stays a member. */
export async function updateTeam(
  deps: WriteDeps,
  context: ChangeRequest<Team>,
  ref: TeamRef,
  changes: TeamChanges,
): Promise<Team> {
  const { workspaceId } = context;
  if (changes.name !== undefined) checkTeamName(changes.name);
  return changeTeam(deps, context, ref, async ({ db }, team) => {
    const found = changes.members && (await membersFor(db, workspaceId, changes.members));
    let leader: TeamMember | null = team.leader;
    if (changes.leader !== undefined) {
      const refs = changes.leader === null ? [] : [changes.leader];
      leader = (await membersFor(db, workspaceId, refs, 'leader_user_id'))[0] ?? null;
    }
    const members = withLeader(found ?? team.members, leader);
    return { name: changes.name ?? team.name, leader, members };
  });
}
