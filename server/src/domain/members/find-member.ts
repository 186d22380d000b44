import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import type { Member, MemberRef } from './member.ts';
import { memberColumns, toMember } from './member-row.ts';

/** Finds a member who was not deleted. */
export async function findMember(
  db: Database['kysely'],
  workspaceId: string,
  ref: MemberRef,
): Promise<Member | undefined> {
  const read = db
    .selectFrom('members')
    .select(memberColumns)
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null);
  const matching =
    'id' in ref
      ? read.where('id', '=', ref.id)
      : 'number' in ref
        ? read.where('number', '=', ref.number)
        : read.where('email', '=', ref.key.toLowerCase());
  const row = await matching.executeTakeFirst();
  return row && toMember(row);
}

export async function getMember(
  db: Database['kysely'],
  workspaceId: string,
  ref: MemberRef,
): Promise<Member> {
  const member = await findMember(db, workspaceId, ref);
  if (member === undefined) throw new DomainError('not_found', 'There is no such user.');
  return member;
}
