// How many leads automations assigned to each member, on the last day that they did.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { LeadCount } from './availability.ts';

export async function readLeadCounts(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<Map<string, LeadCount>> {
  const { rows } = await sql<LeadCount & { id: string }>`
    select member_id as id, day::text, leads from member_lead_counts
    where workspace_id = ${workspaceId}`.execute(db);
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}

export async function writeLeadCounts(
  db: Kysely<Tables>,
  workspaceId: string,
  counts: readonly (LeadCount & { id: string })[],
): Promise<void> {
  if (counts.length === 0) return;
  await sql`insert into member_lead_counts (workspace_id, member_id, day, leads)
    select ${workspaceId}, p.* from unnest(${counts.map(({ id }) => id)}::uuid[],
      ${counts.map(({ day }) => day)}::date[],
      ${counts.map(({ leads }) => leads)}::integer[]) as p
    on conflict (workspace_id, member_id)
      do update set day = excluded.day, leads = excluded.leads`.execute(db);
}
