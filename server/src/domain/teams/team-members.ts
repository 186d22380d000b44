// Who is in a team: looked up under the lock of the workspace, and written.
import type { Database } from '../../platform/database/pool.ts';
import { invalidField } from '../errors.ts';
import { listMembers } from '../members/list-members.ts';
import { isNamed, type MemberRef } from '../members/member.ts';
import { checkTeamSize, type TeamMember } from './team.ts';

type Db = Database['kysely'];

/** Each once, by number. A user that is not of this workspace is refused under the field's name. */
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
    const member = all.find((one) => isNamed(one, ref));
    if (member === undefined) {
      throw invalidField(field, `The ${field} field names a user that is not in this workspace.`);
    }
    const { id, number, name } = member;
    found.set(id, { id, number, name });
  }
  return byNumber([...found.values()]);
}

/** Whoever leads a team is in it. */
export function withLeader(members: TeamMember[], leader: TeamMember | null): TeamMember[] {
  if (leader === null || members.some(({ id }) => id === leader.id)) return members;
  return byNumber([...members, leader]);
}

const byNumber = (members: TeamMember[]) => members.sort((one, other) => one.number - other.number);

/** The team has these members then, and no others. */
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
