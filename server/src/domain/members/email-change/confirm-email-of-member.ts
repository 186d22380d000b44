import { DomainError } from '../../errors.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { accountToChange } from '../account-to-change.ts';
import { writeMember } from '../change-member.ts';
import { checkSignInEmail, type Member, type MemberRef } from '../member.ts';
import { changeEmail } from './change-email.ts';
import { readEmailChange } from './email-change.ts';

interface Deps extends WriteDeps {
  /** A mail is a better proof, so admins confirm only where none can be sent. */
  sendsMail: boolean;
}

/** An admin confirms the new address that a member asked for, and names it to prove knowing it. */
export async function confirmEmailOfMember(
  deps: Deps,
  context: ChangeRequest<Member>,
  ref: MemberRef,
  newEmail: string,
): Promise<Member> {
  const { workspaceId } = context;
  const email = checkSignInEmail(newEmail);
  if (deps.sendsMail) {
    throw new DomainError('conflict', 'The person confirms the change by the mail they got.');
  }
  return writeInWorkspace(deps, context, async (write) => {
    const { member, personId } = await accountToChange(write, context, ref);
    const change = await readEmailChange(write.db, { personId });
    if (change?.email !== email || change.expiresAt <= write.at) {
      throw new DomainError('conflict', 'This user did not ask for this address.');
    }
    await changeEmail(write.db, change, { isVerified: false, byMail: false });
    return writeMember(write, workspaceId, member, { email }, 'member.updated');
  });
}
