// The open deals that are assigned to a member.
import { sql } from 'kysely';
import type { MemberReferences } from '../members/assigned-records.ts';

const openDeals = (workspaceId: string, memberId: string) => sql`
  deals where workspace_id = ${workspaceId} and assigned_member_id = ${memberId}
    and status = 'open' and deleted_at is null`;

export const dealsOfMember: MemberReferences = {
  kind: 'deals',
  async count(db, workspaceId, memberId) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${openDeals(workspaceId, memberId)}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, workspaceId, from, to, max) {
    const { rows: moved } = await sql<{ id: string }>`
      with piece as (
        select id from ${openDeals(workspaceId, from.id)} order by created_at, number limit ${max}
      )
      update deals d set assigned_member_id = ${to.id}, version = version + 1,
        updated_at = ${write.at.toISOString()}
      from piece where d.workspace_id = ${workspaceId} and d.id = piece.id
      returning d.id`.execute(write.db);
    const before = { assigned_user_id: from.number };
    const after = { assigned_user_id: to.number };
    for (const { id } of moved) {
      write.record({ type: 'deal.updated', subjectType: 'deal', subjectId: id, before, after });
    }
    return moved.length;
  },
};
