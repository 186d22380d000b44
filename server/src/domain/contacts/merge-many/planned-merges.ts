// The groups that a merge of many still has to come to, in the order of their certainty.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { CauseKey } from '../../events/cause-job.ts';

export interface PlannedMerge {
  contactIds: string[];
  minScore: number;
}

/** Plans to merge every group that is at least so certain, and returns their number. */
export async function planMerges(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
  minScore: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into planned_merges (workspace_id, cause_id, position, contact_ids, min_score)
    select ${workspaceId}, ${causeId}, row_number() over (order by g.score desc, g.number) - 1,
      array(select m.contact_id from duplicate_members m
        where m.workspace_id = ${workspaceId} and m.group_id = g.id),
      ${minScore}
    from duplicate_groups g
    where g.workspace_id = ${workspaceId} and g.score >= ${minScore}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export async function plannedMerge(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
  position: number,
): Promise<PlannedMerge | undefined> {
  const { rows } = await sql<PlannedMerge>`
    select contact_ids::text[] as "contactIds", min_score as "minScore" from planned_merges
    where workspace_id = ${workspaceId} and cause_id = ${causeId} and position = ${position}`.execute(
    db,
  );
  return rows[0];
}

export async function deletePlan(
  db: Kysely<Tables>,
  { workspaceId, causeId }: CauseKey,
): Promise<void> {
  await db
    .deleteFrom('planned_merges')
    .where('workspace_id', '=', workspaceId)
    .where('cause_id', '=', causeId)
    .execute();
}
