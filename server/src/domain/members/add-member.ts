import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { createMember } from './create-member.ts';
import { checkPersonName, checkRole, checkSignInEmail, type Member } from './member.ts';

export interface MemberInput {
  name: string;
  email: string;
  role: string;
}

/** Adds a member who cannot sign in yet: only an invitation leads to an account. */
export async function addMember(
  deps: WriteDeps,
  workspaceId: string,
  actor: Actor,
  input: MemberInput,
): Promise<Member> {
  const name = checkPersonName(input.name);
  const email = checkSignInEmail(input.email);
  const role = checkRole(input.role);
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const member = await createMember(write.db, { workspaceId, personId: null, name, email, role });
    write.record({
      type: 'member.created',
      subjectType: 'member',
      subjectId: member.id,
      before: null,
      after: { name, email, role },
    });
    write.catalogChanged();
    return member;
  });
}
