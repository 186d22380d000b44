import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { writeMember } from './change-member.ts';
import { createPerson } from './create-person.ts';
import { getMember } from './find-member.ts';
import { checkPersonName, type Member } from './member.ts';
import type { People } from './people.ts';
import { type InvitationRead, type OpenInvitation, readInvitation } from './read-invitation.ts';

/** Somebody new, or a person who has proven to be the one with this address. */
export type Joining = { name: string; passwordHash: string } | { personId: string };

export type JoinResult =
  | { joined: Member }
  | { joined: null; state: Exclude<InvitationRead['state'], 'open'> | 'known' };

/** Uses the link up. `known`: the address has got an account meanwhile, which is to be proven. */
export async function joinWorkspace(
  deps: WriteDeps & { people: People },
  token: string,
  { workspaceId, memberId, email }: OpenInvitation,
  joining: Joining,
): Promise<JoinResult> {
  const actor = { type: 'member', id: memberId } as const;
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const read = await readInvitation({ database: { kysely: write.db }, clock: deps.clock }, token);
    if (read.state !== 'open') return { joined: null, state: read.state };
    const isNew = 'passwordHash' in joining;
    if (isNew !== (read.personId === null)) return { joined: null, state: 'known' };
    const member = await getMember(write.db, workspaceId, { id: memberId });
    const name = isNew ? checkPersonName(joining.name) : member.name;
    const personId = isNew
      ? (await createPerson(write.db, deps.people, { email, ...joining, name })).id
      : joining.personId;
    await write.db
      .updateTable('invitations')
      .set({ used_at: write.at })
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', memberId)
      .execute();
    const set = { name, person_id: personId };
    return { joined: await writeMember(write, workspaceId, member, set, 'member.joined') };
  });
}
