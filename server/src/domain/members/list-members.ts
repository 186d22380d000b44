import type { Database } from '../../platform/database/pool.ts';
import type { Member } from './member.ts';
import { memberColumns, toMember } from './member-row.ts';

/** All members, oldest first. */
export async function listMembers(db: Database['kysely'], workspaceId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .select(memberColumns)
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map(toMember);
}
