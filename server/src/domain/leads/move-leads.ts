// Many leads get another status or stage at once: one statement reads them, one writes them, and
// each step of each lead is an event.

import { sql } from 'kysely';
import type { Catalog, Stage, Status } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-references.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidField } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { keepingCounts } from './counts/keep-counts.ts';

export interface LeadMove {
  leadId: string;
  /** When it happened. */
  at: Date;
  /** Left out: that of the change. */
  actor?: Actor;
  /** The key of a status. */
  status?: string;
  /** The key of a stage of the pipeline that the lead is in. */
  stage?: string;
}

interface Place {
  id: string;
  pipeline_id: string | null;
  status_id: string;
  stage_id: string | null;
}

interface Moved extends Place {
  steps: number;
  at: Date;
}

/** The moves in the order in which they happened; a lead that is not there, or deleted, is left out. */
export async function moveLeads(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  moves: readonly LeadMove[],
): Promise<void> {
  const catalog = await catalogUnder(deps, workspaceId, write);
  const places = await readPlaces(write, workspaceId, [
    ...new Set(moves.map((move) => move.leadId)),
  ]);
  const moved = new Map<string, Moved>();
  for (const move of moves) {
    const place = moved.get(move.leadId) ?? places.get(move.leadId);
    if (place === undefined) continue;
    const next = placeAfter(place, move, catalog);
    if (next.status_id === place.status_id && next.stage_id === place.stage_id) continue;
    const steps = (moved.get(move.leadId)?.steps ?? 0) + 1;
    moved.set(move.leadId, { ...next, steps, at: move.at });
    write.record({
      type: 'lead.status_changed',
      subjectType: 'lead',
      subjectId: move.leadId,
      before: differences(place, next, catalog),
      after: differences(next, place, catalog),
      at: move.at,
      actor: move.actor,
    });
  }
  await keepingCounts(write.db, workspaceId, [...moved.keys()], () =>
    writePlaces(write, workspaceId, [...moved.values()]),
  );
}

function placeAfter(place: Place, { status, stage }: LeadMove, catalog: Catalog): Place {
  const next = { ...place };
  if (status !== undefined) next.status_id = statusOf(catalog, status).id;
  if (stage !== undefined) next.stage_id = stageOf(catalog, place.pipeline_id, stage).id;
  return next;
}

function statusOf(catalog: Catalog, key: string): Status {
  const status = catalog.statuses.byKey.get(key);
  if (status === undefined) throw invalidField('status', `There is no status "${key}".`);
  return status;
}

function stageOf(catalog: Catalog, pipelineId: string | null, key: string): Stage {
  const stage = catalog.stages.byKey.get(`${pipelineId}/${key}`);
  if (stage === undefined) throw invalidField('stage', `The pipeline has no stage "${key}".`);
  return stage;
}

/** What of one place differs from the other, as the log names it. */
function differences(place: Place, other: Place, catalog: Catalog): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  if (place.status_id !== other.status_id) {
    facts.status = catalog.statuses.byId.get(place.status_id)?.key ?? null;
  }
  if (place.stage_id !== other.stage_id) {
    const stage = place.stage_id === null ? undefined : catalog.stages.byId.get(place.stage_id);
    facts.stage = stage?.key ?? null;
    facts.stage_id = place.stage_id;
  }
  return facts;
}

async function readPlaces(
  { db }: WorkspaceWrite,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, Place>> {
  const rows = await db
    .selectFrom('leads')
    .select(['id', 'pipeline_id', 'status_id', 'stage_id'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function writePlaces(
  { db }: WorkspaceWrite,
  workspaceId: string,
  moved: readonly Moved[],
): Promise<void> {
  if (moved.length === 0) return;
  await sql`
    update leads l set status_id = m.status_id, stage_id = m.stage_id,
      version = l.version + m.steps, updated_at = m.at
    from unnest(${moved.map((one) => one.id)}::uuid[], ${moved.map((one) => one.status_id)}::uuid[],
      ${moved.map((one) => one.stage_id)}::uuid[], ${moved.map((one) => one.steps)}::integer[],
      ${moved.map((one) => one.at.toISOString())}::timestamptz[])
      as m(id, status_id, stage_id, steps, at)
    where l.workspace_id = ${workspaceId} and l.id = m.id`.execute(db);
}
