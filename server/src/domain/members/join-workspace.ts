import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { writeMember } from './change-member.ts';
import { createPerson } from './create-person.ts';
import { enqueueDismissal } from './dismiss-person.ts';
import { getMember } from './find-member.ts';
import { checkPersonName, type Member } from './member.ts';
import { type InvitationLookup, type OpenInvitation, readInvitation } from './read-invitation.ts';

/** A person who has signed in with the invited address, or a new account. */
export type JoinIdentity = { personId: string } | NewAccount;

interface NewAccount {
  name: string;
  passwordHash: string;
  /** Whether they claim that the existing account of the address is not theirs. */
  claims: boolean;
}

export type JoinResult =
  | { joined: Member }
  | { joined: null; state: Exclude<InvitationLookup['state'], 'open'> | 'known' };

/** Consumes the link. `known`: the address has an account, and the person must sign in first. */
export async function joinWorkspace(
  deps: WriteDeps,
  token: string,
  { workspaceId, memberId }: OpenInvitation,
  joining: JoinIdentity,
): Promise<JoinResult> {
  const actor = { type: 'member', id: memberId } as const;
  return writeInWorkspace(deps, { workspaceId, actor }, async (write): Promise<JoinResult> => {
    const read = await readInvitation({ database: { kysely: write.db }, clock: deps.clock }, token);
    if (read.state !== 'open') return { joined: null, state: read.state };
    const member = await getMember(write.db, workspaceId, { id: memberId });
    const name = 'name' in joining ? checkPersonName(joining.name) : member.name;
    const personId = await findOrCreatePerson(write, read, joining);
    if (personId === undefined) return { joined: null, state: 'known' };
    await write.db
      .updateTable('invitations')
      .set({ used_at: write.at })
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', memberId)
      .execute();
    if (read.personId !== null && read.personId !== personId) {
      await enqueueDismissal(write.db, read.personId);
    }
    const set = { name, person_id: personId };
    return { joined: await writeMember(write, workspaceId, member, set, 'member.joined') };
  });
}

async function findOrCreatePerson(
  { db }: WorkspaceWrite,
  { email, personId: existing, byOperator, mayClaim }: OpenInvitation,
  joining: JoinIdentity,
): Promise<string | undefined> {
  if ('passwordHash' in joining) {
    const { claims, ...account } = joining;
    const inPlaceOf = claims && mayClaim && existing !== null ? existing : undefined;
    return createPerson(db, { email, ...account, isVerified: byOperator, inPlaceOf });
  }
  if (joining.personId !== existing) return undefined;
  // Signing in with the operator's link verifies the address.
  if (byOperator) {
    const verify = db.updateTable('people').set({ email_verified: true });
    await verify.where('id', '=', existing).execute();
  }
  return existing;
}
