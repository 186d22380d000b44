import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { memberToChange, writeMember } from './change-member.ts';
import type { Member, MemberRef } from './member.ts';

export async function reactivateMember(
  deps: WriteDeps,
  context: ChangeRequest<Member>,
  ref: MemberRef,
): Promise<Member> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { member } = await memberToChange(write, context, ref);
    if (member.deactivatedAt === null) return member;
    const set = { deactivated_at: null };
    return writeMember(write, workspaceId, member, set, 'member.reactivated');
  });
}
