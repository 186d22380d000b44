// The last 28 days: leads by day, the funnel, and where the leads came from.
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { formatDuration, formatNumber, formatPercent } from '../../texts/format.ts';
import { language, locale, t } from '../../texts/t.ts';
import { ColumnChart } from '../../ui/column-chart.tsx';
import { FunnelBars } from '../../ui/funnel-bars.tsx';
import { ChartBlock } from './chart-block.tsx';
import { Figures } from './figures.tsx';
import { fillDays } from './fill-days.ts';
import { SourceTable, sourceRows } from './source-table.tsx';
import { useMonth } from './use-month.ts';

const tickEvery = 7;

export function MonthCharts({ workspace }: { workspace: string }) {
  const month = useMonth(workspace);
  const catalog = useCatalog(workspace);
  const number = (value: number) => formatNumber(language(), value);
  const share = (value: number | null) => (value === null ? '—' : formatPercent(language(), value));
  const time = (seconds: number | null) =>
    seconds === null ? '—' : formatDuration(language(), seconds * 1000);
  return (
    <>
      <Figures workspace={workspace} month={month} />
      <ChartBlock
        title={t('home.byDay')}
        query={month.responses}
        draw={({ current }) => {
          const days = fillDays(current, current.groups ?? []);
          return {
            head: [t('home.day'), t('home.leads')],
            rows: days.map(({ day, leads }) => [dateOf(day), number(leads)]),
            chart: (
              <ColumnChart
                format={number}
                columns={days.map(({ day, leads }, index) => ({
                  ...{ id: day, value: leads, pale: day === month.today },
                  text: `${dateOf(day, true)}: ${number(leads)}`,
                  tick: index % tickEvery === 0 ? dateOf(day) : undefined,
                }))}
              />
            ),
          };
        }}
      />
      <ChartBlock
        title={t('home.funnel')}
        query={month.pipeline}
        draw={({ leads }) => {
          const stages = leads?.current.stages.filter(({ outcome }) => outcome !== 'lost') ?? [];
          if (stages.every(({ entered }) => entered === 0)) return undefined;
          const head = {
            stage: t('home.stage'),
            value: t('home.leads'),
            goOn: t('home.goOn'),
            median: t('home.median'),
          };
          const shown = stages.map(
            ({ id, name, outcome, entered, conversion, time: { median_seconds } }) => {
              const look = catalog.stageLook.get(id);
              return {
                ...{ id: String(id), name, value: entered, text: number(entered) },
                ...{ hue: look?.hue ?? 'gray', shape: look?.shape ?? { progress: 0 } },
                ...{
                  goOn: share(outcome === 'won' ? null : conversion),
                  median: time(median_seconds),
                },
              } as const;
            },
          );
          return {
            head: [head.stage, head.value, head.goOn, head.median],
            rows: shown.map(({ name, text, goOn, median }) => [name, text, goOn, median]),
            chart: <FunnelBars head={head} stages={shown} />,
          };
        }}
      />
      <ChartBlock
        title={t('home.sources')}
        query={month.sources}
        draw={(data) => {
          const rows = sourceRows(data);
          if (rows.length === 0) return undefined;
          return {
            head: [t('home.source'), t('home.leads'), t('home.before'), t('home.wonShare')],
            rows: rows.map(({ name, leads, before, conversion }) => [
              name,
              number(leads),
              number(before),
              share(conversion),
            ]),
            chart: <SourceTable rows={rows} share={share} number={number} />,
          };
        }}
      />
    </>
  );
}

function dateOf(day: string, isLong = false): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), {
    ...(isLong
      ? ({ weekday: 'long', day: 'numeric', month: 'long' } as const)
      : ({ day: 'numeric', month: 'short' } as const)),
    timeZone: 'UTC',
  });
}
