import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

/** The ids of those contacts that are deleted. */
export async function findDeleted(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from contacts
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
      and deleted_at is not null`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
