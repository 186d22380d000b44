import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import type { Member } from './member.ts';
import { memberColumns, toMember } from './member-row.ts';

/** The first active owner of a workspace. Acts on its behalf where no other member does. */
export async function findOwner(db: Database['kysely'], workspaceId: string): Promise<Member> {
  const row = await db
    .selectFrom('members')
    .select(memberColumns)
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('deactivated_at', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found', 'This workspace has no owner.');
  return toMember(row);
}
