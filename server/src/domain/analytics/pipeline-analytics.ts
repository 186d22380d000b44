// The figures of a pipeline in a period, compared with the period before it.
import { queriesOf } from '../../platform/database/queries.ts';
import { type Catalog, findIn, type Pipeline, stagesOf } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { type Compared, compare } from './groups.ts';
import { type Period, parsePeriod } from './period.ts';
import { type PipelineFigures, pipelineFigures } from './pipeline-figures.ts';
import { catchUpRollups } from './rollups/projection.ts';
import { type Grouping, readRollups, splitFor } from './rollups/read-rollups.ts';
import type { Subject } from './rollups/rollup.ts';

export interface PipelineQuery {
  /** The first pipeline by default. */
  pipeline?: Ref | undefined;
  subject?: 'leads' | 'deals' | undefined;
  from?: string | undefined;
  to?: string | undefined;
  groupBy?: Grouping | undefined;
}

export interface PipelineAnalytics {
  pipeline: Pipeline;
  timeZone: string;
  leads: Compared<PipelineFigures> | null;
  deals: Compared<PipelineFigures> | null;
}

export async function pipelineAnalytics(
  deps: AnalyticsDeps,
  workspaceId: string,
  query: PipelineQuery,
): Promise<PipelineAnalytics> {
  const catalog = await catchUpRollups(deps, workspaceId);
  const { timeZone } = catalog;
  const pipeline = findPipeline(catalog, query.pipeline);
  const period = parsePeriod(query, dayIn(timeZone, deps.clock.now()));
  const compared = (subject: Subject) =>
    readFigures(deps, catalog, { ...query, pipeline, subject, period });
  const [leads, deals] = await Promise.all([
    query.subject === 'deals' ? null : compared('lead'),
    query.subject === 'leads' ? null : compared('deal'),
  ]);
  return { pipeline, timeZone, leads, deals };
}

function findPipeline(catalog: Catalog, ref: Ref | undefined): Pipeline {
  const found = ref === undefined ? catalog.pipelines.all[0] : findIn(catalog.pipelines, ref);
  if (found !== undefined) return found;
  throw invalidField('pipeline_id', 'record_unknown', { record: 'pipeline' });
}

interface FiguresQuery {
  pipeline: Pipeline;
  subject: Subject;
  period: Period;
  groupBy?: Grouping | undefined;
}

async function readFigures(
  { database }: AnalyticsDeps,
  catalog: Catalog,
  { pipeline, subject, period, groupBy }: FiguresQuery,
): Promise<Compared<PipelineFigures>> {
  const stages = stagesOf(catalog, pipeline.id);
  const sums = await readRollups(queriesOf(database.kysely), catalog.workspaceId, {
    measures: [`${subject}.starts`, `${subject}.visits`, `${subject}.left`, `${subject}.ends`],
    stages: stages.map(({ id }) => id),
    split: splitFor(groupBy),
    timed: ['', 'won', ...stages.filter(({ outcome }) => outcome === 'won').map(({ id }) => id)],
    period,
    groupBy,
  });
  return compare({ period, groupBy }, sums, catalog, (part) => pipelineFigures(stages, part));
}
