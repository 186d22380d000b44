// The contacts that a member owns: those that are not in the trash.
import { sql } from 'kysely';
import type { MemberReferences } from '../members/assigned-records.ts';

const ownContacts = (workspaceId: string, memberId: string) => sql`
  contacts where workspace_id = ${workspaceId} and owner_member_id = ${memberId}
    and deleted_at is null`;

export const contactsOfMember: MemberReferences = {
  kind: 'contacts',
  async count(db, workspaceId, memberId) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${ownContacts(workspaceId, memberId)}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, workspaceId, from, to, max) {
    const { rows: moved } = await sql<{ id: string }>`
      with piece as (
        select id from ${ownContacts(workspaceId, from.id)} order by number limit ${max}
      )
      update contacts c set owner_member_id = ${to.id}, version = version + 1,
        updated_at = ${write.at.toISOString()}
      from piece where c.workspace_id = ${workspaceId} and c.id = piece.id
      returning c.id`.execute(write.db);
    const before = { owner_user_id: from.number };
    const after = { owner_user_id: to.number };
    for (const { id } of moved) {
      write.record({
        ...{ type: 'contact.updated', subjectType: 'contact', subjectId: id },
        ...{ before, after },
      });
    }
    return moved.length;
  },
};
