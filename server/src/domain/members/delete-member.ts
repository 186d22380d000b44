import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { leaveTeams } from '../teams/leave-teams.ts';
import { checkOwnerRemains, memberToChange, writeMember } from './change-member.ts';
import type { MemberRef } from './member.ts';

/**
 * Removes a member's access and hides the member. The row stays because records and events refer to
 * it: their assignments stay and can still be found by their number.
 */
export async function deleteMember(
  deps: WriteDeps,
  context: RequestContext,
  ref: MemberRef,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const { member } = await memberToChange(write, context, ref);
    await checkOwnerRemains(write.db, workspaceId, member);
    await write.db
      .deleteFrom('invitations')
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', member.id)
      .execute();
    await leaveTeams(write, workspaceId, member.id);
    const deactivatedAt = member.deactivatedAt ?? write.at;
    const set = { person_id: null, deactivated_at: deactivatedAt, deleted_at: write.at };
    await writeMember(write, workspaceId, member, set, 'member.deleted');
  });
}
