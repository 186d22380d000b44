// Where leads come from, and what became of them.
import type { SourceAnalytics } from '@inlet/sdk';
import { SourceIcon } from '../../leads/catalog/source-icon.tsx';
import { t } from '../../texts/t.ts';
import { BarList } from '../../ui/bar-list.tsx';
import { Figure, FigureStrip } from '../figure.tsx';
import { createdIn, ofSource } from '../lead-links.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import { useFigures } from '../use-figures.ts';
import type { Report } from '../use-report.ts';
import { moneys, number, share } from '../words.ts';

type Row = SourceAnalytics['current']['sources'][number];

export function SourcesReport({ report }: { report: Report }) {
  const { workspace, period, timeZone } = report;
  const query = useFigures(workspace, 'sources', period);
  const { current, previous } = query.data ?? {};
  const before = report.compares ? previous : undefined;
  const created = createdIn(period, timeZone);
  const leadsOf = ({ source }: Row) => ({ ...ofSource(source), ...created });
  return (
    <>
      {current && (
        <FigureStrip>
          <Figure
            label={t('analytics.arrived')}
            text={number(current.leads)}
            now={current.leads}
            before={before?.leads}
            beforeText={before && number(before.leads)}
            onClick={() => report.open(created)}
          />
          <Figure
            label={t('analytics.qualified')}
            text={number(current.qualified)}
            now={current.qualified}
            before={before?.qualified}
            beforeText={before && number(before.qualified)}
          />
          <Figure
            label={t('analytics.wonByNow')}
            text={number(current.won)}
            now={current.won}
            before={before?.won}
            beforeText={before && number(before.won)}
          />
          <Figure
            label={t('analytics.conversion')}
            text={share(current.conversion)}
            beforeText={before && share(before.conversion)}
          />
        </FigureStrip>
      )}
      <SourceCard
        title={t('analytics.bySource')}
        report={report}
        query={query}
        read={({ leads }) => leads}
        textOf={({ leads }) => number(leads)}
        open={(row) => report.open(leadsOf(row))}
      />
      <SourceCard
        title={t('analytics.conversionBySource')}
        report={report}
        query={query}
        read={({ conversion }) => conversion ?? 0}
        textOf={({ conversion }) => share(conversion)}
        open={(row) => report.open({ ...leadsOf(row), status: 'won' })}
      />
    </>
  );
}

interface CardProps {
  title: string;
  report: Report;
  query: ReturnType<typeof useFigures<'sources'>>;
  read: (row: Row) => number;
  textOf: (row: Row) => string;
  open: (row: Row) => void;
}

function SourceCard({ title, report, query, read, textOf, open }: CardProps) {
  return (
    <ReportCard
      title={title}
      period={periodText(report.period, report.today)}
      query={query}
      draw={({ current, previous }) => {
        const rows = current.sources.toSorted((one, other) => read(other) - read(one));
        if (rows.length === 0) return undefined;
        const before = new Map(previous.sources.map((one) => [one.source, one]));
        const nameOf = ({ source }: Row) => source ?? t('analytics.noSource');
        return {
          head: [
            ...[t('analytics.source'), t('analytics.leads'), t('analytics.leadsBefore')],
            ...[t('analytics.qualified'), t('analytics.wonByNow'), t('analytics.conversion')],
            t('analytics.value'),
          ],
          rows: rows.map((row) => [
            ...[nameOf(row), number(row.leads), number(before.get(row.source)?.leads ?? 0)],
            ...[number(row.qualified), number(row.won), share(row.conversion)],
            moneys(row.values),
          ]),
          open: (at, column) => {
            const row = rows[at];
            return column === 1 && row ? () => open(row) : undefined;
          },
          chart: (
            <BarList
              bars={rows.slice(0, 10).map((row) => ({
                ...{ id: row.source ?? '', name: nameOf(row), value: read(row) },
                text: textOf(row),
                ...(row.source !== null && { icon: <SourceIcon name={row.source} /> }),
                onClick: () => open(row),
              }))}
            />
          ),
        };
      }}
    />
  );
}
