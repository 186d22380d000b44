import { invalidField } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { unfinished, writeInPieces } from '../events/write-in-pieces.ts';
import type { WorkspaceWrite, WriteDeps } from '../events/write-in-workspace.ts';
import type { AssignedCounts, MemberReferences } from './assigned-records.ts';
import { checkOwnerRemains, memberToChange, writeMember } from './change-member.ts';
import { noneAssigned } from './count-assigned.ts';
import { findMember } from './find-member.ts';
import { type Member, type MemberRef, statusOf } from './member.ts';

export interface DeactivatedMember {
  member: Member;
  /** The open records that now belong to another member; null when none should. */
  reassigned: AssignedCounts | null;
}

type Deps = WriteDeps & { memberReferences: readonly MemberReferences[] };

/**
 * Ends the member's access to this workspace: their sessions get 403 and their invitation stops
 * working. Their open records go to `reassignTo`, or stay. The first transaction deactivates the
 * member, so that they get no new records; after a crash, a second request reassigns the rest.
 */
export async function deactivateMember(
  deps: Deps,
  context: ChangeRequest<DeactivatedMember>,
  ref: MemberRef,
  reassignTo?: MemberRef,
): Promise<DeactivatedMember> {
  const { workspaceId } = context;
  const reassigned = reassignTo === undefined ? null : noneAssigned();
  let deactivated: Member | undefined;
  return writeInPieces(deps, context, async (write, max) => {
    deactivated ??= await deactivate(write, context, ref);
    const member = deactivated;
    if (reassignTo === undefined || reassigned === null) return { member, reassigned };
    const to = await receiverOf(write, workspaceId, member, reassignTo);
    let remaining = max;
    for (const { kind, reassign } of deps.memberReferences) {
      const moved = await reassign(write, workspaceId, member, to, remaining);
      reassigned[kind] += moved;
      remaining -= moved;
      if (remaining <= 0) return unfinished;
    }
    return { member, reassigned };
  });
}

async function deactivate(
  write: WorkspaceWrite,
  context: ChangeRequest<DeactivatedMember>,
  ref: MemberRef,
): Promise<Member> {
  const { workspaceId } = context;
  const { member } = await memberToChange(write, context, ref);
  if (member.deactivatedAt !== null) return member;
  await checkOwnerRemains(write.db, workspaceId, member);
  const set = { deactivated_at: write.at };
  return writeMember(write, workspaceId, member, set, 'member.deactivated');
}

async function receiverOf(
  { db }: WorkspaceWrite,
  workspaceId: string,
  member: Member,
  ref: MemberRef,
): Promise<Member> {
  const to = await findMember(db, workspaceId, ref);
  if (to?.id === member.id) {
    throw invalidField('reassign_to', 'reassign_to_self');
  }
  if (to !== undefined && statusOf(to) !== 'deactivated') return to;
  throw invalidField('reassign_to', 'user_not_active');
}
