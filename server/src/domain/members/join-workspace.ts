import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import { writeMember } from './change-member.ts';
import { createPerson } from './create-person.ts';
import { dismissLater } from './dismiss-person.ts';
import { getMember } from './find-member.ts';
import { checkPersonName, type Member } from './member.ts';
import type { People } from './people.ts';
import { type InvitationRead, type OpenInvitation, readInvitation } from './read-invitation.ts';

/** A person who has signed in as the one with this address, or somebody who makes an account. */
export type Joining = { personId: string } | NewAccount;

interface NewAccount {
  name: string;
  passwordHash: string;
  /** They say that the account which has the address is not theirs. */
  claims: boolean;
}

export type JoinResult =
  | { joined: Member }
  | { joined: null; state: Exclude<InvitationRead['state'], 'open'> | 'known' };

type Deps = WriteDeps & { people: People };

/** Uses the link up. `known`: the address has an account, and whoever joins has to sign in to it. */
export async function joinWorkspace(
  deps: Deps,
  token: string,
  { workspaceId, memberId }: OpenInvitation,
  joining: Joining,
): Promise<JoinResult> {
  const actor = { type: 'member', id: memberId } as const;
  return writeInWorkspace(deps, { workspaceId, actor }, async (write): Promise<JoinResult> => {
    const read = await readInvitation({ database: { kysely: write.db }, clock: deps.clock }, token);
    if (read.state !== 'open') return { joined: null, state: read.state };
    const member = await getMember(write.db, workspaceId, { id: memberId });
    const name = 'name' in joining ? checkPersonName(joining.name) : member.name;
    const personId = await personWhoJoins(deps, write, read, joining);
    if (personId === undefined) return { joined: null, state: 'known' };
    await write.db
      .updateTable('invitations')
      .set({ used_at: write.at })
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', memberId)
      .execute();
    if (read.personId !== null && read.personId !== personId) {
      await dismissLater(write.db, read.personId);
    }
    const set = { name, person_id: personId };
    return { joined: await writeMember(write, workspaceId, member, set, 'member.joined') };
  });
}

async function personWhoJoins(
  { people }: Deps,
  { db }: WorkspaceWrite,
  { email, personId: there, byOperator, mayClaim }: OpenInvitation,
  joining: Joining,
): Promise<string | undefined> {
  if ('passwordHash' in joining) {
    const { claims, ...account } = joining;
    const inPlaceOf = claims && mayClaim && there !== null ? there : undefined;
    return createPerson(db, people, { email, ...account, isProven: byOperator, inPlaceOf });
  }
  if (joining.personId !== there) return undefined;
  // Whoever holds the operator's link and signs in is who the operator says they are.
  if (byOperator) {
    const isTheirs = db.updateTable('people').set({ email_verified: true });
    await isTheirs.where('id', '=', there).execute();
  }
  return there;
}
