// The references of leads to the catalog: counts the leads that refer to a record, and reassigns
// them to another record. Includes the trash.
import { type RawBuilder, sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type {
  CatalogReferences,
  Referenced,
  ReferencedKind,
} from '../catalog/referring-records.ts';
import type { EventType } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { assigneeStatus, type CountKind } from './counts/lead-counts.ts';
import { writeCounts } from './counts/write-counts.ts';
import { reassignTag } from './reassign-tag.ts';

type Kind = Exclude<ReferencedKind, 'tag'>;
type Facts = Record<string, unknown>;

interface Reference {
  column: string;
  event: EventType;
  /** The kind of count that lists use; lists have no filter by event type. */
  countKind: CountKind | null;
  /** The values that an event records for a lead that refers to the record. */
  facts: (catalog: Catalog, id: string | null) => Facts;
  /** The assignment that makes a lead refer to another record. */
  set: (catalog: Catalog, to: string | null) => RawBuilder<unknown>;
}

const references: Record<Kind, Reference> = {
  pipeline: {
    column: 'pipeline_id',
    event: 'lead.status_changed',
    countKind: 'pipeline',
    facts: ({ pipelines }, id) => ({ pipeline: pipelines.byId.get(id ?? '')?.key ?? null }),
    set: (_catalog, to) => sql`pipeline_id = ${to}`,
  },
  stage: {
    column: 'stage_id',
    event: 'lead.status_changed',
    countKind: 'stage',
    facts: ({ stages, pipelines }, id) => {
      const stage = stages.byId.get(id ?? '');
      const pipeline = pipelines.byId.get(stage?.pipelineId ?? '')?.key ?? null;
      return { pipeline, stage: stage?.key ?? null, stage_id: id };
    },
    set: ({ stages }, to) =>
      sql`stage_id = ${to}, pipeline_id = ${stages.byId.get(to ?? '')?.pipelineId ?? null}`,
  },
  status: {
    column: 'status_id',
    event: 'lead.status_changed',
    countKind: 'status',
    facts: ({ statuses }, id) => ({ status: statuses.byId.get(id ?? '')?.key ?? null }),
    set: (_catalog, to) => sql`status_id = ${to}`,
  },
  source: {
    column: 'source_id',
    event: 'lead.updated',
    countKind: 'source',
    facts: ({ sources }, id) => ({ source: sources.byId.get(id ?? '')?.name ?? null }),
    set: (_catalog, to) => sql`source_id = ${to}`,
  },
  event_type: {
    column: 'event_type_id',
    event: 'lead.updated',
    countKind: null,
    facts: ({ eventTypes }, id) => ({ event_type: eventTypes.byId.get(id ?? '')?.name ?? null }),
    set: (_catalog, to) => sql`event_type_id = ${to}`,
  },
};

interface Moved {
  id: string;
  assigned_member_id: string | null;
  counted: boolean;
}

export const leadReferences: CatalogReferences = {
  labels: { singular: 'lead', plural: 'leads' },
  async count({ db }, { workspaceId }, used) {
    const of =
      used.kind === 'tag'
        ? sql`lead_tags where workspace_id = ${workspaceId} and tag_id = ${used.id}`
        : sql`leads where ${refersTo(workspaceId, { kind: used.kind, id: used.id })}`;
    const { rows } = await sql<{ count: number }>`select count(*) from ${of}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, catalog, { kind, id }, to, max) {
    return kind === 'tag'
      ? reassignTag(write, catalog.workspaceId, id, to, max)
      : reassign(write, catalog, { kind, id }, to, max);
  },
};

function refersTo(
  workspaceId: string,
  { kind, id }: { kind: Kind; id: string },
): RawBuilder<boolean> {
  return sql<boolean>`workspace_id = ${workspaceId} and ${sql.ref(references[kind].column)} = ${id}`;
}

async function reassign(
  write: WorkspaceWrite,
  catalog: Catalog,
  used: Referenced & { kind: Kind },
  to: string | null,
  max: number,
): Promise<number> {
  const { event, facts, set } = references[used.kind];
  const { workspaceId } = catalog;
  // Two queries in index order: each index holds either the trash or the other leads.
  const selectSome = (condition: RawBuilder<unknown>) => sql`
    (select id from leads where ${refersTo(workspaceId, used)} and ${condition}
      order by created_at, number limit ${max})`;
  const { rows: moved } = await sql<Moved>`
    with piece as (
      ${selectSome(sql`deleted_at is null`)} union all ${selectSome(sql`deleted_at is not null`)} limit ${max}
    )
    update leads l set ${set(catalog, to)}, version = version + 1,
      updated_at = ${write.at.toISOString()}
    from piece where l.workspace_id = ${workspaceId} and l.id = piece.id
    returning l.id, assigned_member_id, deleted_at is null as counted`.execute(write.db);
  const before = facts(catalog, used.id);
  const after = facts(catalog, to);
  if (before.pipeline === after.pipeline && used.kind === 'stage') {
    delete before.pipeline;
    delete after.pipeline;
  }
  // Nobody worked on these leads, so the change is not a touch.
  if (event === 'lead.status_changed') after.reason = `${used.kind}.deleted`;
  for (const { id } of moved) {
    write.record({ type: event, subjectType: 'lead', subjectId: id, before, after });
  }
  const counted = moved.filter((lead) => lead.counted);
  await updateCounts(write, catalog, used, to, counted);
  return moved.length;
}

async function updateCounts(
  { db }: WorkspaceWrite,
  { workspaceId, stages }: Catalog,
  { kind, id }: Referenced & { kind: Kind },
  to: string | null,
  moved: readonly Moved[],
): Promise<void> {
  const { countKind } = references[kind];
  const leads = moved.length;
  if (leads === 0 || countKind === null) return;
  const moves: [CountKind, string | null, string | null][] = [[countKind, id, to]];
  if (kind === 'stage') {
    const pipelineOf = (stage: string | null) => stages.byId.get(stage ?? '')?.pipelineId ?? null;
    moves.push(['pipeline', pipelineOf(id), pipelineOf(to)]);
  }
  const changes = moves.flatMap(([kind, from, to]) =>
    from === to
      ? []
      : [
          { kind, value: from, change: -leads },
          { kind, value: to, change: leads },
        ],
  );
  await writeCounts(
    queriesOf(db),
    [...changes, ...(kind === 'status' ? ofAssignees(moved, id, to) : [])].flatMap(
      ({ value, ...rest }) => (value === null ? [] : [{ workspaceId, value, ...rest }]),
    ),
  );
}

/** The changes of the counts by assignee and status. */
function ofAssignees(moved: readonly Moved[], from: string, to: string | null) {
  const kind: CountKind = 'assignee_status';
  const byMember = Map.groupBy(moved, (lead) => lead.assigned_member_id);
  return [...byMember].flatMap(([member, { length }]) =>
    member === null || to === null
      ? []
      : [
          { kind, value: assigneeStatus(member, from), change: -length },
          { kind, value: assigneeStatus(member, to), change: length },
        ],
  );
}
