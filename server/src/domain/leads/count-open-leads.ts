import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { assigneeStatus } from './counts/lead-counts.ts';

/** How many leads of each member are neither won nor lost, from counts that are maintained. */
export async function countOpenLeads(
  db: Kysely<Tables>,
  { workspaceId, statuses }: Pick<Catalog, 'workspaceId' | 'statuses'>,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  const open = statuses.all.filter(({ key }) => key !== 'won' && key !== 'lost');
  const values = memberIds.flatMap((member) => open.map(({ id }) => assigneeStatus(member, id)));
  const { rows } = await sql<{ id: string; count: number }>`
    select split_part(value, ' ', 1) as id, sum(count)::integer as count from lead_counts
    where workspace_id = ${workspaceId} and kind = 'assignee_status'
      and value = any(${values}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
