// A pipeline: how many entered each stage and went on, how long it took, what was won, and why not.
import type { PipelineAnalytics } from '@inlet/sdk';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { t } from '../../texts/t.ts';
import { FunnelBars } from '../../ui/funnel-bars.tsx';
import classes from '../analytics.module.css';
import { Figure, FigureStrip } from '../figure.tsx';
import { figuresOf, groupingOf } from '../figures-of.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import { useFigures } from '../use-figures.ts';
import type { Report } from '../use-report.ts';
import { duration, money, number, share } from '../words.ts';
import { LossReasons } from './loss-reasons.tsx';

type Compared = NonNullable<PipelineAnalytics['leads']>;
export type PipelineFigures = Omit<Compared['previous'], 'from' | 'to' | 'groups'>;

export function FunnelReport({ report }: { report: Report }) {
  const { workspace, period, subject, choice, today } = report;
  const catalog = useCatalog(workspace);
  const query = useFigures(workspace, 'pipeline', {
    ...period,
    subject,
    ...(choice.pipeline !== undefined && { pipeline_id: choice.pipeline }),
    group_by: groupingOf(choice),
  });
  const compared = query.data?.[subject];
  const current = compared ? figuresOf<PipelineFigures>(compared.current, choice) : undefined;
  const before =
    compared && report.compares ? figuresOf<PipelineFigures>(compared.previous, choice) : undefined;
  const stages = current?.stages ?? [];
  const stagesBefore = new Map(before?.stages.map((stage) => [stage.id, stage]));
  const isOnce = stages.every(({ entered }) => entered === 0);
  return (
    <>
      <Velocity current={current} before={before} />
      <ReportCard
        wide
        title={t('analytics.funnel')}
        period={periodText(period, today)}
        query={query}
        draw={() => {
          if (isOnce) return undefined;
          const openStage = (id: number) => () => report.open({ stage_id: String(id) }, subject);
          const head = {
            stage: t('analytics.stage'),
            value: t('analytics.entered'),
            goOn: t('analytics.goOn'),
            median: t('analytics.median'),
          };
          return {
            head: [
              ...[head.stage, head.value, t('analytics.enteredBefore'), head.goOn],
              ...[t('analytics.wonShare'), head.median, t('analytics.nineOfTen')],
            ],
            rows: stages.map((stage) => [
              stage.name,
              number(stage.entered),
              number(stagesBefore.get(stage.id)?.entered ?? 0),
              share(stage.conversion),
              share(stage.conversion_to_won),
              duration(stage.time.median_seconds),
              duration(stage.time.p90_seconds),
            ]),
            open: (row, column) => {
              const stage = stages[row];
              return column === 1 && stage ? openStage(stage.id) : undefined;
            },
            chart: (
              <FunnelBars
                head={head}
                stages={stages.map(({ id, name, entered, outcome, conversion, time }) => {
                  const look = catalog.stageLook.get(id);
                  return {
                    ...{ id: String(id), name, value: entered },
                    ...{ hue: look?.hue ?? 'gray', shape: look?.shape ?? { progress: 0 } },
                    text: (
                      <button
                        type="button"
                        className={classes.open}
                        title={t('analytics.openStage', { name })}
                        onClick={openStage(id)}
                      >
                        {number(entered)}
                      </button>
                    ),
                    goOn: outcome === 'open' ? share(conversion) : '',
                    median: duration(time.median_seconds),
                  };
                })}
              />
            ),
          };
        }}
      />
      <LossReasons report={report} query={query} current={current} before={before} />
    </>
  );
}

interface VelocityProps {
  current: PipelineFigures | undefined;
  before: PipelineFigures | undefined;
}

/** The deals that were won, how fast, and the value a day. */
function Velocity({ current, before }: VelocityProps) {
  if (current === undefined) return null;
  const valuesBefore = new Map(before?.values.map((value) => [value.currency, value]));
  const rate = (value: number | null) => (value === null ? '—' : number(round(value)));
  return (
    <FigureStrip>
      <Figure
        label={t('analytics.enteredPipeline')}
        text={number(current.entered)}
        now={current.entered}
        before={before?.entered}
        beforeText={before && number(before.entered)}
      />
      <Figure
        label={t('analytics.won')}
        text={number(current.won)}
        now={current.won}
        before={before?.won}
        beforeText={before && number(before.won)}
      />
      <Figure
        label={t('analytics.winRate')}
        text={share(current.win_rate)}
        beforeText={before && share(before.win_rate)}
      />
      <Figure
        label={t('analytics.cycle')}
        text={duration(current.cycle.median_seconds)}
        beforeText={before && duration(before.cycle.median_seconds)}
      />
      <Figure
        label={t('analytics.velocity')}
        text={rate(current.velocity)}
        now={current.velocity}
        before={before?.velocity}
        beforeText={before && rate(before.velocity)}
      />
      {current.values.map(({ currency, won }) => {
        const wonBefore = valuesBefore.get(currency)?.won;
        return (
          <Figure
            key={currency}
            label={t('analytics.wonIn', { currency })}
            text={money(won, currency)}
            now={Number(won)}
            before={wonBefore === undefined ? undefined : Number(wonBefore)}
            beforeText={wonBefore === undefined ? undefined : money(wonBefore, currency)}
          />
        );
      })}
    </FigureStrip>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
