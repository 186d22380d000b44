import type { Database } from '../../platform/database/pool.ts';
import { checkRole, type Role } from './member.ts';

export interface Membership {
  workspace: { id: string; number: number; slug: string; name: string };
  role: Role;
}

/** The active memberships of the person who is this member, oldest workspace first. */
export async function listMemberships(
  db: Database['kysely'],
  workspaceId: string,
  memberId: string,
): Promise<Membership[]> {
  const rows = await db
    .selectFrom('members as me')
    .innerJoin('members as m', 'm.person_id', 'me.person_id')
    .innerJoin('workspaces as w', 'w.id', 'm.workspace_id')
    .select(['w.id', 'w.number', 'w.slug', 'w.name', 'm.role'])
    .where('me.workspace_id', '=', workspaceId)
    .where('me.id', '=', memberId)
    .where('m.deactivated_at', 'is', null)
    .orderBy('w.number')
    .execute();
  return rows.map(({ role, ...workspace }) => ({ workspace, role: checkRole(role) }));
}
