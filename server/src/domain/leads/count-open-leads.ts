import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** How many leads of each member are neither won nor lost. */
export async function countOpenLeads(
  db: Kysely<Tables>,
  { workspaceId, statuses }: Pick<Catalog, 'workspaceId' | 'statuses'>,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  const open = statuses.all.filter(({ key }) => key !== 'won' && key !== 'lost');
  const { rows } = await sql<{ id: string; count: number }>`
    select assigned_member_id as id, count(*)::integer as count from leads
    where workspace_id = ${workspaceId} and deleted_at is null
      and assigned_member_id is not null and assigned_member_id = any(${memberIds}::uuid[])
      and status_id = any(${open.map(({ id }) => id)}::uuid[])
    group by assigned_member_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
