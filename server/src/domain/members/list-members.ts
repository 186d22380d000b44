import type { Database } from '../../platform/database/pool.ts';
import { checkRole, type Member } from './member.ts';

export const memberColumns = [
  'id',
  'number',
  'person_id',
  'name',
  'email',
  'role',
  'created_at',
  'deactivated_at',
] as const;

interface MemberRow {
  id: string;
  number: number;
  person_id: string | null;
  name: string;
  email: string;
  role: string;
  created_at: Date;
  deactivated_at: Date | null;
}

export function toMember(row: MemberRow): Member {
  return {
    id: row.id,
    number: row.number,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: checkRole(row.role),
    createdAt: row.created_at,
    deactivatedAt: row.deactivated_at,
  };
}

/** All members, the first one first. */
export async function listMembers(db: Database['kysely'], workspaceId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .select(memberColumns)
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute();
  return rows.map(toMember);
}
