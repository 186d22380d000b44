// Inserts the membership of a person in a workspace.
import type { Database } from '../../platform/database/pool.ts';
import { newId } from '../../platform/ids.ts';
import { DomainError } from '../errors.ts';
import type { Member, Role } from './member.ts';
import { memberColumns, toMember } from './member-row.ts';

export interface NewMember {
  workspaceId: string;
  personId: string | null;
  name: string;
  email: string;
  role: Role;
}

/** `db` is a transaction that created the workspace or holds the lock on its counter. */
export async function createMember(db: Database['kysely'], member: NewMember): Promise<Member> {
  const row = await db
    .insertInto('members')
    .values({
      workspace_id: member.workspaceId,
      id: newId(),
      person_id: member.personId,
      name: member.name,
      email: member.email,
      role: member.role,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'email']).doNothing())
    .returning(memberColumns)
    .executeTakeFirst();
  if (row === undefined) {
    throw new DomainError('conflict', `${member.email} is a member of this workspace already.`);
  }
  return toMember(row);
}
