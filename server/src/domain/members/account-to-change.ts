// An admin changes the account of a member. The account belongs to the person, who may have other
// workspaces: an admin of one must not get into the others by it.
import { DomainError } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { memberToChange } from './change-member.ts';
import { type Member, type MemberRef, statusOf } from './member.ts';

export async function accountToChange(
  write: WorkspaceWrite,
  context: RequestContext,
  ref: MemberRef,
): Promise<{ member: Member; personId: string }> {
  const { member } = await memberToChange(write, context, ref);
  const { personId } = member;
  if (personId === null || statusOf(member) !== 'active') {
    throw new DomainError('conflict', 'This user has no account, or is deactivated.');
  }
  const { actor, workspaceId } = context;
  if (actor.type === 'member' && actor.id === member.id) {
    throw new DomainError('conflict', 'Change your own account in its settings.');
  }
  if (actor.type !== 'command' && (await hasOtherWorkspace(write, workspaceId, personId))) {
    throw new DomainError(
      'conflict',
      'This person also belongs to another workspace: only the operator of the installation ' +
        'can change the account.',
    );
  }
  return { member, personId };
}

async function hasOtherWorkspace(
  { db }: WorkspaceWrite,
  workspaceId: string,
  personId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('members')
    .select('id')
    .where('person_id', '=', personId)
    .where('workspace_id', '<>', workspaceId)
    .where('deactivated_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
