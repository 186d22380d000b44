import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkOwnerRemains, memberToChange, writeMember } from './change-member.ts';
import type { Member, MemberRef } from './member.ts';

/**
 * Ends the member's access to this workspace: their sessions get 403 and their invitation stops
 * working. Their assignments stay.
 */
export async function deactivateMember(
  deps: WriteDeps,
  context: ChangeRequest<Member>,
  ref: MemberRef,
): Promise<Member> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { member } = await memberToChange(write, context, ref);
    if (member.deactivatedAt !== null) return member;
    await checkOwnerRemains(write.db, workspaceId, member);
    const set = { deactivated_at: write.at };
    return writeMember(write, workspaceId, member, set, 'member.deactivated');
  });
}
