import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { accountToChange } from '../account-to-change.ts';
import { writeMember } from '../change-member.ts';
import type { Member, MemberRef } from '../member.ts';
import { createPasswordLink, type PasswordLink, validForMs } from './password-link.ts';

export interface HandedOutLink extends PasswordLink {
  member: Member;
}

/** A link by which a member sets a new password. It is shown once. */
export async function handOutPasswordLink(
  deps: WriteDeps,
  context: ChangeRequest<HandedOutLink>,
  ref: MemberRef,
): Promise<HandedOutLink> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async (write) => {
    const { member, personId } = await accountToChange(write, context, ref);
    const lifetime = { now: write.at, validForMs: validForMs.admin };
    const link = await createPasswordLink(write.db, personId, lifetime);
    const type = 'member.password_link_created';
    return { ...link, member: await writeMember(write, workspaceId, member, {}, type) };
  });
}
