import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

/** Of each of these members who has any. */
export async function countUnread(
  db: Kysely<Tables>,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select member_id as id, count(*)::integer as count from notifications
    where workspace_id = ${workspaceId} and member_id = any(${[...memberIds]}::uuid[])
      and in_app and read_at is null
    group by member_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
