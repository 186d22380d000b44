// Gives many leads another status or stage at once: one statement reads them, one writes them, and
// each move of each lead is an event.

import { sql } from 'kysely';
import type { Catalog, Stage, Status } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidField } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { withCountUpdate } from './counts/update-counts.ts';
import { isTouch } from './first-touch.ts';

export interface LeadMove {
  leadId: string;
  /** When it happened. */
  at: Date;
  actor: Actor;
  /** The key of a status. */
  status?: string;
  /** The key of a stage of the pipeline that the lead is in. */
  stage?: string;
}

interface LeadPosition {
  id: string;
  pipeline_id: string | null;
  status_id: string;
  stage_id: string | null;
}

interface MovedLead extends LeadPosition {
  moves: number;
  at: Date;
  touchedAt: Date | null;
}

/** Expects the moves in chronological order; skips leads that do not exist or are in the trash. */
export async function moveLeads(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  moves: readonly LeadMove[],
): Promise<void> {
  const catalog = await catalogUnder(deps, workspaceId, write);
  const positions = await readPositions(write, workspaceId, [
    ...new Set(moves.map((move) => move.leadId)),
  ]);
  const moved = new Map<string, MovedLead>();
  for (const move of moves) {
    const position = moved.get(move.leadId) ?? positions.get(move.leadId);
    if (position === undefined) continue;
    const next = positionAfter(position, move, catalog);
    if (next.status_id === position.status_id && next.stage_id === position.stage_id) continue;
    const { moves: count = 0, touchedAt = null } = moved.get(move.leadId) ?? {};
    const type = 'lead.status_changed';
    const touch = isTouch(type, move.actor.type) ? move.at : null;
    moved.set(move.leadId, {
      ...next,
      moves: count + 1,
      at: move.at,
      touchedAt: touchedAt ?? touch,
    });
    write.record({
      type,
      subjectType: 'lead',
      subjectId: move.leadId,
      before: differences(position, next, catalog),
      after: differences(next, position, catalog),
      at: move.at,
      actor: move.actor,
    });
  }
  await withCountUpdate(write.db, workspaceId, [...moved.keys()], () =>
    writePositions(write, workspaceId, [...moved.values()]),
  );
}

function positionAfter(
  position: LeadPosition,
  { status, stage }: LeadMove,
  catalog: Catalog,
): LeadPosition {
  const next = { ...position };
  if (status !== undefined) next.status_id = statusOf(catalog, status).id;
  if (stage !== undefined) next.stage_id = stageOf(catalog, position.pipeline_id, stage).id;
  return next;
}

function statusOf(catalog: Catalog, key: string): Status {
  const status = catalog.statuses.byKey.get(key);
  if (status === undefined) throw invalidField('status', 'status_unknown', { value: key });
  return status;
}

function stageOf(catalog: Catalog, pipelineId: string | null, key: string): Stage {
  const stage = catalog.stages.byKey.get(`${pipelineId}/${key}`);
  if (stage === undefined) throw invalidField('stage', 'stage_unknown', { value: key });
  return stage;
}

/** The values of `position` that differ from `other`, as events record them. */
function differences(
  position: LeadPosition,
  other: LeadPosition,
  catalog: Catalog,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  if (position.status_id !== other.status_id) {
    facts.status = catalog.statuses.byId.get(position.status_id)?.key ?? null;
  }
  if (position.stage_id !== other.stage_id) {
    const stage =
      position.stage_id === null ? undefined : catalog.stages.byId.get(position.stage_id);
    facts.stage = stage?.key ?? null;
    facts.stage_id = position.stage_id;
  }
  return facts;
}

async function readPositions(
  { db }: WorkspaceWrite,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, LeadPosition>> {
  const rows = await db
    .selectFrom('leads')
    .select(['id', 'pipeline_id', 'status_id', 'stage_id'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function writePositions(
  { db }: WorkspaceWrite,
  workspaceId: string,
  moved: readonly MovedLead[],
): Promise<void> {
  if (moved.length === 0) return;
  await sql`
    update leads l set status_id = m.status_id, stage_id = m.stage_id,
      version = l.version + m.steps, updated_at = m.at,
      first_touch_at = coalesce(l.first_touch_at,
        case when m.touched_at < l.created_at then l.created_at else m.touched_at end)
    from unnest(${moved.map((one) => one.id)}::uuid[], ${moved.map((one) => one.status_id)}::uuid[],
      ${moved.map((one) => one.stage_id)}::uuid[], ${moved.map((one) => one.moves)}::integer[],
      ${moved.map((one) => one.at.toISOString())}::timestamptz[],
      ${moved.map((one) => one.touchedAt?.toISOString() ?? null)}::timestamptz[])
      as m(id, status_id, stage_id, steps, at, touched_at)
    where l.workspace_id = ${workspaceId} and l.id = m.id`.execute(db);
}
