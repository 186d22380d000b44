// A member who was deleted gets nothing more, also after a new invitation: another browser is theirs
// then, and other choices may be.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { EventListener } from '../events/record-events.ts';

export const forgetMemberTask = 'forget-member';

export const forgetOnDelete: EventListener = ({ type, workspaceId, subjectId }) =>
  type === 'member.deleted'
    ? { task: forgetMemberTask, payload: { workspaceId, memberId: subjectId } }
    : undefined;

const tables = [
  'push_subscriptions',
  'notification_preferences',
  'notification_deliveries',
] as const;

/** Unless they were invited again meanwhile. */
export async function forgetMember(
  db: Kysely<Tables>,
  workspaceId: string,
  memberId: string,
): Promise<void> {
  for (const table of tables) {
    await sql`delete from ${sql.table(table)}
      where workspace_id = ${workspaceId} and member_id = ${memberId} and exists (
        select from members where workspace_id = ${workspaceId} and id = ${memberId}
          and deleted_at is not null)`.execute(db);
  }
}
