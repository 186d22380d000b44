// Leads as users of the catalog: what of it they refer to can be counted, and passed on to another
// record. Those in the trash are no exception.
import { type RawBuilder, sql } from 'kysely';
import { queriesOf } from '../../platform/database/queries.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type {
  CatalogReferences,
  Referenced,
  ReferencedKind,
} from '../catalog/catalog-references.ts';
import type { EventType } from '../events/event.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { CountKind } from './counts/lead-counts.ts';
import { writeCounts } from './counts/write-counts.ts';
import { reassignTag } from './reassign-tag.ts';

type Kind = Exclude<ReferencedKind, 'tag'>;
type Facts = Record<string, unknown>;

interface Use {
  column: string;
  event: EventType;
  /** By which totals of lists are kept; nobody lists leads by their event type. */
  counted: CountKind | null;
  /** What the log says of a lead that refers to the record. */
  facts: (catalog: Catalog, id: string | null) => Facts;
  /** What is written when it is to refer to another. */
  set: (catalog: Catalog, to: string | null) => RawBuilder<unknown>;
}

const uses: Record<Kind, Use> = {
  pipeline: {
    column: 'pipeline_id',
    event: 'lead.status_changed',
    counted: 'pipeline',
    facts: ({ pipelines }, id) => ({ pipeline: pipelines.byId.get(id ?? '')?.key ?? null }),
    set: (_catalog, to) => sql`pipeline_id = ${to}`,
  },
  stage: {
    column: 'stage_id',
    event: 'lead.status_changed',
    counted: 'stage',
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
    counted: 'status',
    facts: ({ statuses }, id) => ({ status: statuses.byId.get(id ?? '')?.key ?? null }),
    set: (_catalog, to) => sql`status_id = ${to}`,
  },
  source: {
    column: 'source_id',
    event: 'lead.updated',
    counted: 'source',
    facts: ({ sources }, id) => ({ source: sources.byId.get(id ?? '')?.name ?? null }),
    set: (_catalog, to) => sql`source_id = ${to}`,
  },
  event_type: {
    column: 'event_type_id',
    event: 'lead.updated',
    counted: null,
    facts: ({ eventTypes }, id) => ({ event_type: eventTypes.byId.get(id ?? '')?.name ?? null }),
    set: (_catalog, to) => sql`event_type_id = ${to}`,
  },
};

export const leadReferences: CatalogReferences = {
  labels: { singular: 'lead', plural: 'leads' },
  async count({ db }, { workspaceId }, used) {
    const of =
      used.kind === 'tag'
        ? sql`lead_tags where workspace_id = ${workspaceId} and tag_id = ${used.id}`
        : sql`leads where ${those(workspaceId, { kind: used.kind, id: used.id })}`;
    const { rows } = await sql<{ count: number }>`select count(*) from ${of}`.execute(db);
    return rows[0]?.count ?? 0;
  },
  async reassign(write, catalog, { kind, id }, to, max) {
    return kind === 'tag'
      ? reassignTag(write, catalog.workspaceId, id, to, max)
      : pass(write, catalog, { kind, id }, to, max);
  },
};

function those(workspaceId: string, { kind, id }: { kind: Kind; id: string }): RawBuilder<boolean> {
  return sql<boolean>`workspace_id = ${workspaceId} and ${sql.ref(uses[kind].column)} = ${id}`;
}

async function pass(
  write: WorkspaceWrite,
  catalog: Catalog,
  used: Referenced & { kind: Kind },
  to: string | null,
  max: number,
): Promise<number> {
  const { event, facts, set } = uses[used.kind];
  const { workspaceId } = catalog;
  // In the order of the indexes, which hold either the trash or what is not in it.
  const some = (isKept: RawBuilder<unknown>) => sql`
    (select id from leads where ${those(workspaceId, used)} and ${isKept}
      order by created_at, number limit ${max})`;
  const { rows: moved } = await sql<{ id: string; kept: boolean }>`
    with piece as (
      ${some(sql`deleted_at is null`)} union all ${some(sql`deleted_at is not null`)} limit ${max}
    )
    update leads l set ${set(catalog, to)}, version = version + 1,
      updated_at = ${write.at.toISOString()}
    from piece where l.workspace_id = ${workspaceId} and l.id = piece.id
    returning l.id, deleted_at is null as kept`.execute(write.db);
  const before = facts(catalog, used.id);
  const after = facts(catalog, to);
  if (before.pipeline === after.pipeline && used.kind === 'stage') {
    delete before.pipeline;
    delete after.pipeline;
  }
  for (const { id } of moved) {
    write.record({ type: event, subjectType: 'lead', subjectId: id, before, after });
  }
  const kept = moved.filter((lead) => lead.kept).length;
  await count(write, catalog, used, to, kept);
  return moved.length;
}

async function count(
  { db }: WorkspaceWrite,
  { workspaceId, stages }: Catalog,
  { kind, id }: Referenced & { kind: Kind },
  to: string | null,
  leads: number,
): Promise<void> {
  const { counted } = uses[kind];
  if (leads === 0 || counted === null) return;
  const moves: [CountKind, string | null, string | null][] = [[counted, id, to]];
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
    changes.flatMap(({ value, ...rest }) =>
      value === null ? [] : [{ workspaceId, value, ...rest }],
    ),
  );
}
