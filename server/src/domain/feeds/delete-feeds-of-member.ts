import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

/** Of a member who was deleted, unless they were invited again meanwhile. */
export async function deleteFeedsOfMember(
  db: Kysely<Tables>,
  workspaceId: string,
  memberId: string,
): Promise<void> {
  await sql`delete from feeds
    where workspace_id = ${workspaceId} and member_id = ${memberId} and exists (
      select from members where workspace_id = ${workspaceId} and id = ${memberId}
        and deleted_at is not null)`.execute(db);
}
