import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { memberToChange, writeMember } from './change-member.ts';
import type { InvitedMember } from './invite-member.ts';
import { type Member, type MemberRef, statusOf } from './member.ts';
import { writeInvitation } from './write-invitation.ts';

/**
 * Replaces the link of a member who has not joined yet. For the operator it also restores a
 * deactivated member, who then joins again: nobody else can do so when that was the last owner.
 */
export async function renewInvitation(
  deps: WriteDeps,
  context: ChangeRequest<InvitedMember>,
  ref: MemberRef,
): Promise<InvitedMember> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { member: found } = await memberToChange(write, context, ref);
    const member =
      context.actor.type === 'command' && found.deactivatedAt !== null
        ? await reactivate(write, workspaceId, found)
        : found;
    const status = statusOf(member);
    if (status === 'active') throw new DomainError('conflict', 'This user has joined already.');
    if (status === 'deactivated') {
      throw new DomainError('conflict', 'This user is deactivated: reactivate them first.');
    }
    const token = await writeInvitation(write, context, member.id);
    return { member: await writeMember(write, workspaceId, member, {}, 'member.invited'), token };
  });
}

function reactivate(write: WorkspaceWrite, workspaceId: string, member: Member): Promise<Member> {
  const set = { person_id: null, deactivated_at: null };
  return writeMember(write, workspaceId, member, set, 'member.reactivated');
}
