import { checkAll } from '../check-all.ts';
import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { factsOf, requesterOf } from './change-member.ts';
import { createMember } from './create-member.ts';
import { checkPersonName, checkRole, checkSignInEmail, type Member, type Role } from './member.ts';
import { checkMayGrant } from './member-permissions.ts';
import { memberColumns, toMember } from './member-row.ts';
import { writeInvitation } from './write-invitation.ts';

export interface InvitationInput {
  name: string;
  email: string;
  role: string;
}

export interface InvitedMember {
  member: Member;
  /** The token of the link. It is shown once. */
  token: string;
}

/** Inviting a deleted member restores the same member, who gets their leads back. */
export async function inviteMember(
  deps: WriteDeps,
  context: ChangeRequest<InvitedMember>,
  input: InvitationInput,
): Promise<InvitedMember> {
  const { workspaceId } = context;
  const checked = checkAll({
    name: () => checkPersonName(input.name),
    email: () => checkSignInEmail(input.email),
    role: () => checkRole(input.role),
  });
  return writeInWorkspace(deps, context, async (write) => {
    checkMayGrant(await requesterOf(write.db, context), checked.role);
    const existing = await findByEmail(write, workspaceId, checked.email);
    if (existing?.isDeleted === false) {
      throw new DomainError('conflict', `${checked.email} is a user of this workspace already.`);
    }
    const member = existing
      ? await restoreMember(write, workspaceId, existing.member, checked)
      : await createMember(write.db, { workspaceId, personId: null, ...checked });
    write.record({
      type: existing ? 'member.restored' : 'member.created',
      subjectType: 'member',
      subjectId: member.id,
      before: null,
      after: factsOf(member),
    });
    write.catalogChanged();
    return { member, token: await writeInvitation(write, context, member.id) };
  });
}

async function findByEmail({ db }: WorkspaceWrite, workspaceId: string, email: string) {
  const row = await db
    .selectFrom('members')
    .select([...memberColumns, 'deleted_at'])
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row && { member: toMember(row), isDeleted: row.deleted_at !== null };
}

async function restoreMember(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  { id, version }: Member,
  { name, role }: { name: string; role: Role },
): Promise<Member> {
  const row = await db
    .updateTable('members')
    .set({
      name,
      role,
      deactivated_at: null,
      deleted_at: null,
      updated_at: at,
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning(memberColumns)
    .executeTakeFirstOrThrow();
  return toMember(row);
}
