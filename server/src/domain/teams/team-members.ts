// The members of a team: looked up and written under the lock of the workspace.
import type { Database } from '../../platform/database/pool.ts';
import { invalidField } from '../errors.ts';
import { listMembers } from '../members/list-members.ts';
import { type MemberRef, matchesMember } from '../members/member.ts';
import { checkTeamSize, type TeamMember } from './team.ts';

type Db = Database['kysely'];

/** Finds the members without duplicates, by number. Throws for `field` when one is unknown. */
export async function membersFor(
  db: Db,
  workspaceId: string,
  refs: readonly MemberRef[],
  field = 'user_ids',
): Promise<TeamMember[]> {
  if (refs.length === 0) return [];
  const all = await listMembers(db, workspaceId);
  const found = new Map<string, TeamMember>();
  for (const ref of refs) {
    const member = all.find((one) => matchesMember(one, ref));
    if (member === undefined) {
      throw invalidField(field, 'user_unknown');
    }
    const { id, number, name } = member;
    found.set(id, { id, number, name });
  }
  return byNumber([...found.values()]);
}

/** The leader of a team is also a member of it. */
export function withLeader(members: TeamMember[], leader: TeamMember | null): TeamMember[] {
  if (leader === null || members.some(({ id }) => id === leader.id)) return members;
  return byNumber([...members, leader]);
}

const byNumber = (members: TeamMember[]) => members.sort((one, other) => one.number - other.number);

/** Replaces the members of the team. */
export async function writeMembers(
  db: Db,
  workspaceId: string,
  teamId: string,
  members: readonly TeamMember[],
): Promise<void> {
  checkTeamSize(members);
  await db
    .deleteFrom('team_members')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .execute();
  if (members.length === 0) return;
  const rows = members.map(({ id }) => ({
    workspace_id: workspaceId,
    team_id: teamId,
    member_id: id,
  }));
  await db.insertInto('team_members').values(rows).execute();
}
