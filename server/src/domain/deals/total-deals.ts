import { sql } from 'kysely';
import type { Catalog, Named, Stage } from '../catalog/catalog.ts';
import type { ListFilter } from '../filters/list-filter.ts';
import type { ListDeps } from '../filters/list-kind.ts';
import { numbersOfFilter } from '../filters/rows-of-filter.ts';
import { normaliseValue } from './deal-value.ts';
import { dealList } from './list/deal-list.ts';

interface Sums {
  currency: string;
  count: number;
  /** Decimal strings. */
  value: string;
  /** An open deal is weighted by the probability of its stage; a lost deal counts as 0. */
  weightedValue: string;
}

export interface DealTotals {
  stages: (Sums & { pipeline: Named & { key: string }; stage: Stage })[];
  currencies: Sums[];
}

interface Row {
  stage_id: string | null;
  currency: string;
  count: number;
  value: string;
  weighted: string;
  catalog_version: number;
}

/** The number and the value of the deals, by currency: in each stage, and in total. */
export async function totalDeals(
  deps: ListDeps,
  workspaceId: string,
  filter: ListFilter,
): Promise<DealTotals> {
  const { database, catalogs } = deps;
  const isWhole = filter.conditions.length === 0 && filter.search === undefined;
  const numbers = isWhole ? null : await numbersOfFilter(deps, workspaceId, dealList, filter);
  const { rows } = await sql<Row>`
    select d.stage_id, d.currency, count(*), sum(d.value) as value,
      round(sum(d.value * case d.status when 'open' then s.probability when 'won' then 100 else 0
        end) / 100, 4) as weighted,
      max(w.catalog_version) as catalog_version
    from deals d
    join stages s on s.workspace_id = d.workspace_id and s.id = d.stage_id
    join workspace_counters w on w.workspace_id = d.workspace_id
    where d.workspace_id = ${workspaceId} and d.deleted_at is null
      and (${numbers}::bigint[] is null or d.number = any(${numbers}::bigint[]))
    group by grouping sets ((d.stage_id, d.currency), (d.currency))
    order by d.currency`.execute(database.kysely);
  const [first] = rows;
  if (first === undefined) return { stages: [], currencies: [] };
  const catalog = await catalogs.at(workspaceId, first.catalog_version, database.pool);
  const stages = rows.flatMap((row) =>
    row.stage_id === null ? [] : [{ ...stageAndPipeline(catalog, row.stage_id), ...sumsOf(row) }],
  );
  return {
    stages: stages.sort(
      (one, other) =>
        one.pipeline.position - other.pipeline.position ||
        one.pipeline.number - other.pipeline.number ||
        one.stage.position - other.stage.position,
    ),
    currencies: rows.filter((row) => row.stage_id === null).map(sumsOf),
  };
}

function sumsOf({ currency, count, value, weighted }: Row): Sums {
  return {
    currency,
    count,
    value: normaliseValue(value),
    weightedValue: normaliseValue(weighted),
  };
}

function stageAndPipeline(catalog: Catalog, stageId: string) {
  const stage = catalog.stages.byId.get(stageId);
  const pipeline = stage && catalog.pipelines.byId.get(stage.pipelineId);
  if (!stage || !pipeline) throw new Error(`deals are in an unknown stage ${stageId}`);
  return { pipeline, stage };
}
