// The references of deals to the catalog. Before a pipeline or a stage is deleted, its deals are
// counted, and the deals of a stage move to another one. Deleted deals count too, since their rows
// still reference the stage.
import { sql } from 'kysely';
import type { Catalog, Stage } from '../catalog/catalog.ts';
import type { CatalogReferences } from '../catalog/referring-records.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { DealRow } from './deal.ts';
import { changeEvents } from './deal-events.ts';
import { dealsWithDeleted, type FoundDeal, toDeal } from './deal-queries.ts';
import { replaceStage } from './deal-stage.ts';

const columns = { pipeline: 'pipeline_id', stage: 'stage_id' } as const;

export const dealReferences: CatalogReferences = {
  labels: { singular: 'deal', plural: 'deals' },
  async count({ db }, { workspaceId }, { kind, id }) {
    if (kind !== 'pipeline' && kind !== 'stage') return 0;
    const { rows } = await sql<{ count: number }>`select count(*) from deals
      where workspace_id = ${workspaceId} and ${sql.ref(columns[kind])} = ${id}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, catalog, { kind, id }, to, max) {
    // A deal always has a stage, and the stage decides its pipeline.
    if (kind !== 'stage' || to === null) return 0;
    const [from, next] = [catalog.stages.byId.get(id), catalog.stages.byId.get(to)];
    if (!from || !next) return 0;
    const moved = await reassignStage(write, catalog, from, next, max);
    return moved + (await reassignOpenStage(write, catalog.workspaceId, from, next, max - moved));
  },
};

async function reassignStage(
  write: WorkspaceWrite,
  catalog: Catalog,
  from: Stage,
  to: Stage,
  max: number,
): Promise<number> {
  const { workspaceId } = catalog;
  const inStage = dealsWithDeleted(workspaceId, sql`d.stage_id = ${from.id}`);
  const { rows } = await sql<FoundDeal>`
    ${inStage} order by d.created_at, d.number limit ${max}`.execute(write.db);
  const moved = rows.map((row) => replaceStage(row, from, to, write.at));
  await writeStages(write, workspaceId, to, moved);
  for (const [index, row] of rows.entries()) {
    if (row.deleted_at !== null) continue;
    const [before, after] = [toDeal(row, catalog), toDeal(moved[index] as FoundDeal, catalog)];
    for (const event of changeEvents(before, after)) {
      write.record({ ...event, subjectType: 'deal', subjectId: row.id });
    }
  }
  return rows.length;
}

/** Replaces the stage to which closed deals would return when they are reopened. */
async function reassignOpenStage(
  { db }: WorkspaceWrite,
  workspaceId: string,
  from: Stage,
  to: Stage,
  max: number,
): Promise<number> {
  const openStage = to.outcome === 'open' ? to.id : null;
  const { rows } = await sql`
    update deals set open_stage_id = ${openStage}
    where workspace_id = ${workspaceId} and id = any(array(
      select id from deals where workspace_id = ${workspaceId} and open_stage_id = ${from.id}
      limit ${max}))
    returning id`.execute(db);
  return rows.length;
}

async function writeStages(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  to: Stage,
  moved: readonly DealRow[],
): Promise<void> {
  await sql`
    update deals d set pipeline_id = ${to.pipelineId}, stage_id = ${to.id},
      open_stage_id = m.open_stage_id, status = m.status, lost_reason = m.lost_reason,
      closed_at = m.closed_at, version = d.version + 1, updated_at = ${at.toISOString()}
    from unnest(${moved.map((row) => row.id)}::uuid[],
      ${moved.map((row) => row.open_stage_id)}::uuid[], ${moved.map((row) => row.status)}::text[],
      ${moved.map((row) => row.lost_reason)}::text[],
      ${moved.map((row) => row.closed_at?.toISOString() ?? null)}::timestamptz[])
      as m(id, open_stage_id, status, lost_reason, closed_at)
    where d.workspace_id = ${workspaceId} and d.id = m.id`.execute(db);
}
