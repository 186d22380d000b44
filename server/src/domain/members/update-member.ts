import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkOwnerRemains, memberToChange, writeMember } from './change-member.ts';
import { checkPersonName, checkRole, type Member, type MemberRef } from './member.ts';
import { checkMayGrant } from './member-permissions.ts';

export interface MemberChanges {
  name?: string | undefined;
  role?: string | undefined;
}

export async function updateMember(
  deps: WriteDeps,
  context: RequestContext,
  ref: MemberRef,
  changes: MemberChanges,
): Promise<Member> {
  const { workspaceId } = context;
  const newName = changes.name === undefined ? undefined : checkPersonName(changes.name);
  const newRole = changes.role === undefined ? undefined : checkRole(changes.role);
  return writeInWorkspace(deps, context, async (write) => {
    const { member, requester } = await memberToChange(write, context, ref);
    const { name = member.name, role = member.role } = { name: newName, role: newRole };
    if (name === member.name && role === member.role) return member;
    checkMayGrant(requester, role);
    if (role !== 'owner') await checkOwnerRemains(write.db, workspaceId, member);
    return writeMember(write, workspaceId, member, { name, role }, 'member.updated');
  });
}
