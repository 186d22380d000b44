// The open leads that are assigned to a member: those that are neither won nor lost, and not in the
// trash.
import { sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { MemberReferences } from '../members/assigned-records.ts';
import { assigneeStatus } from './counts/lead-counts.ts';
import { writeCounts } from './counts/write-counts.ts';

const openLeads = (workspaceId: string, memberId: string) => sql`
  leads l join statuses s on s.workspace_id = l.workspace_id and s.id = l.status_id
  where l.workspace_id = ${workspaceId} and l.assigned_member_id = ${memberId}
    and l.deleted_at is null and s.key not in ('won', 'lost')`;

export const leadsOfMember: MemberReferences = {
  kind: 'leads',
  async count(db, workspaceId, memberId) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${openLeads(workspaceId, memberId)}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, workspaceId, from, to, max) {
    const { rows: moved } = await sql<{ id: string; status_id: string }>`
      with piece as (
        select l.id from ${openLeads(workspaceId, from.id)}
        order by l.created_at, l.number limit ${max}
      )
      update leads l set assigned_member_id = ${to.id}, version = version + 1,
        updated_at = ${write.at.toISOString()}
      from piece where l.workspace_id = ${workspaceId} and l.id = piece.id
      returning l.id, l.status_id`.execute(write.db);
    const before = { assigned_user_id: from.number };
    const after = { assigned_user_id: to.number };
    for (const { id } of moved) {
      write.record({ type: 'lead.assigned', subjectType: 'lead', subjectId: id, before, after });
    }
    if (moved.length > 0) {
      const changes = [from, to].flatMap(({ id }) => {
        const change = id === to.id ? 1 : -1;
        const byStatus = Map.groupBy(moved, ({ status_id }) => status_id);
        return [
          { workspaceId, kind: 'assignee' as const, value: id, change: change * moved.length },
          ...[...byStatus].map(([status, leads]) => ({
            ...{ workspaceId, kind: 'assignee_status' as const, value: assigneeStatus(id, status) },
            change: change * leads.length,
          })),
        ];
      });
      await writeCounts(queriesOf(write.db), changes);
    }
    return moved.length;
  },
};
