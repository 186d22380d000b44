// Renders the figures of a pipeline. Pure.
import type { Compared } from '../../../domain/analytics/groups.ts';
import type { PipelineAnalytics } from '../../../domain/analytics/pipeline-analytics.ts';
import type { PipelineFigures } from '../../../domain/analytics/pipeline-figures.ts';
import type { StageFigures } from '../../../domain/analytics/stage-figures.ts';
import type { Named } from '../../../domain/catalog/catalog.ts';
import type { ApiStyle } from '../api-style.ts';
import { renderDurations } from './figure-schemas.ts';
import { renderPeriod } from './group-schema.ts';

export function renderPipeline(analytics: PipelineAnalytics, style: ApiStyle): object {
  const { pipeline, timeZone, leads, deals } = analytics;
  return {
    pipeline: keyed('pipeline', pipeline, style),
    time_zone: timeZone,
    ...(leads && { leads: renderCompared(leads, style) }),
    ...(deals && { deals: renderCompared(deals, style) }),
  };
}

function renderCompared({ current, previous }: Compared<PipelineFigures>, style: ApiStyle): object {
  const render = (figures: PipelineFigures) => renderFigures(figures, style);
  return {
    current: renderPeriod(current, style, render),
    previous: renderPeriod(previous, style, render),
  };
}

function renderFigures(figures: PipelineFigures, style: ApiStyle): object {
  const { entered, won, lost, winRate, cycle, velocity, values, lossReasons, stages } = figures;
  return {
    entered,
    won,
    lost,
    win_rate: winRate,
    cycle: renderDurations(cycle),
    velocity,
    values: values.map(({ averageWon, ...money }) => ({ ...money, average_won: averageWon })),
    lost_reasons: lossReasons.map(({ reason, ...rest }) => ({ lost_reason: reason, ...rest })),
    stages: stages.map((stage) => renderStage(stage, style)),
  };
}

function renderStage({ stage, ...figures }: StageFigures, style: ApiStyle): object {
  const { entered, movedOn, conversion, won, lost, conversionToWon, next, time, values } = figures;
  return {
    ...keyed('stage', stage, style),
    outcome: stage.outcome,
    entered,
    moved_on: movedOn,
    conversion,
    won,
    lost,
    conversion_to_won: conversionToWon,
    next: next.map(({ stage: other, ...rest }) => ({
      stage: keyed('stage', other, style),
      ...rest,
    })),
    time: renderDurations(time),
    values,
  };
}

function keyed(kind: string, record: Named & { key: string }, style: ApiStyle): object {
  return { ...style.ids(kind, record), key: record.key, name: record.name };
}
