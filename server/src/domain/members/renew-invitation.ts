import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { memberToChange, writeMember } from './change-member.ts';
import type { InvitedMember } from './invite-member.ts';
import { type MemberRef, statusOf } from './member.ts';
import { writeInvitation } from './write-invitation.ts';

/** A new link for somebody who has not joined yet; the former one is dead from then on. */
export async function renewInvitation(
  deps: WriteDeps,
  asked: ChangeRequest<InvitedMember>,
  ref: MemberRef,
): Promise<InvitedMember> {
  const { workspaceId } = asked;
  return writeInWorkspace(deps, asked, async (write) => {
    const { member } = await memberToChange(write, asked, ref);
    const status = statusOf(member);
    if (status === 'active') throw new DomainError('conflict', 'This user has joined already.');
    if (status === 'deactivated') {
      throw new DomainError('conflict', 'This user is deactivated: reactivate them first.');
    }
    const token = await writeInvitation(write, asked, member.id);
    return { member: await writeMember(write, workspaceId, member, {}, 'member.invited'), token };
  });
}
