import type { ChangeRequest } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { memberToChange, writeMember } from './change-member.ts';
import type { Member, MemberRef } from './member.ts';

export async function reactivateMember(
  deps: WriteDeps,
  asked: ChangeRequest<Member>,
  ref: MemberRef,
): Promise<Member> {
  const { workspaceId } = asked;
  return writeInWorkspace(deps, asked, async (write) => {
    const { member } = await memberToChange(write, asked, ref);
    if (member.deactivatedAt === null) return member;
    const set = { deactivated_at: null };
    return writeMember(write, workspaceId, member, set, 'member.reactivated');
  });
}
