// How leads and deals do in a pipeline over some days, beside the same number of days before.
import { queriesOf } from '../../platform/database/queries.ts';
import { type Catalog, findIn, type Pipeline, stagesOf } from '../catalog/catalog.ts';
import { invalidField } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import { dayIn } from '../workspaces/workspace-day.ts';
import type { AnalyticsDeps } from './analytics-deps.ts';
import { catchUp } from './catch-up.ts';
import { type Compared, compare } from './groups.ts';
import { type Period, periodAsked } from './period.ts';
import { type PipelineFigures, pipelineFigures } from './pipeline-figures.ts';
import { type Grouping, readTallies, splitFor } from './read-tallies.ts';
import type { Subject } from './tally.ts';

export interface PipelineAsked {
  /** The first, when left out. */
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
  asked: PipelineAsked,
): Promise<PipelineAnalytics> {
  const catalog = await catchUp(deps, workspaceId);
  const { timeZone } = catalog;
  const pipeline = findPipeline(catalog, asked.pipeline);
  const period = periodAsked(asked, dayIn(timeZone, deps.clock.now()));
  const compared = (subject: Subject) =>
    readFigures(deps, catalog, { ...asked, pipeline, subject, period });
  const [leads, deals] = await Promise.all([
    asked.subject === 'deals' ? null : compared('lead'),
    asked.subject === 'leads' ? null : compared('deal'),
  ]);
  return { pipeline, timeZone, leads, deals };
}

function findPipeline(catalog: Catalog, ref: Ref | undefined): Pipeline {
  const found = ref === undefined ? catalog.pipelines.all[0] : findIn(catalog.pipelines, ref);
  if (found !== undefined) return found;
  throw invalidField('pipeline_id', 'The selected pipeline is not a pipeline of this workspace.');
}

interface FiguresAsked {
  pipeline: Pipeline;
  subject: Subject;
  period: Period;
  groupBy?: Grouping | undefined;
}

async function readFigures(
  { database }: AnalyticsDeps,
  catalog: Catalog,
  { pipeline, subject, period, groupBy }: FiguresAsked,
): Promise<Compared<PipelineFigures>> {
  const stages = stagesOf(catalog, pipeline.id);
  const sums = await readTallies(queriesOf(database.kysely), catalog.workspaceId, {
    measures: [`${subject}.starts`, `${subject}.visits`, `${subject}.left`, `${subject}.ends`],
    places: stages.map(({ id }) => id),
    split: splitFor(groupBy),
    timed: ['', 'won', ...stages.filter(({ outcome }) => outcome === 'won').map(({ id }) => id)],
    period,
    groupBy,
  });
  return compare({ period, groupBy }, sums, catalog, (part) => pipelineFigures(stages, part));
}
