// Leads by something: a bar each, the longest first, and beside it what it was before.
import type { UseQueryResult } from '@tanstack/react-query';
import { SourceIcon } from '../../leads/catalog/source-icon.tsx';
import type { SearchParams } from '../../search-params.ts';
import { t } from '../../texts/t.ts';
import { BarList } from '../../ui/bar-list.tsx';
import { createdIn } from '../lead-links.ts';
import { periodText } from '../period-text.ts';
import { ReportCard } from '../report-card.tsx';
import type { Report } from '../use-report.ts';
import { number, share } from '../words.ts';

interface Row {
  id: string;
  name: string;
  /** For its icon. */
  source?: string | undefined;
  value: number;
  open: SearchParams;
}

interface Props<Data> {
  title: string;
  /** The name of the rows. */
  label: string;
  report: Report;
  query: UseQueryResult<Data>;
  rowsOf: (data: Data, when: 'current' | 'previous') => readonly Row[];
}

const maxBars = 10;

export function BarsCard<Data>({ title, label, report, query, rowsOf }: Props<Data>) {
  const { period, today, timeZone } = report;
  return (
    <ReportCard
      title={title}
      period={periodText(period, today)}
      query={query}
      draw={(data) => {
        const rows = rowsOf(data, 'current').toSorted((one, other) => other.value - one.value);
        const before = new Map(rowsOf(data, 'previous').map(({ id, value }) => [id, value]));
        const total = rows.reduce((sum, { value }) => sum + value, 0);
        if (total === 0) return undefined;
        const openOf = (row: Row | undefined) =>
          row && (() => report.open({ ...row.open, ...createdIn(period, timeZone) }));
        const shown = rows.filter(({ value }) => value > 0);
        return {
          head: [label, t('analytics.leads'), t('analytics.leadsBefore'), t('analytics.share')],
          rows: rows.map(({ id, name, value }) => [
            name,
            number(value),
            number(before.get(id) ?? 0),
            share(value / total),
          ]),
          open: (row, column) => (column === 1 ? openOf(rows[row]) : undefined),
          chart: (
            <BarList
              bars={shown.slice(0, maxBars).map((row) => ({
                ...{ id: row.id, name: row.name, value: row.value, text: number(row.value) },
                ...(row.source !== undefined && { icon: <SourceIcon name={row.source} /> }),
                onClick: openOf(row) as () => void,
              }))}
            />
          ),
        };
      }}
    />
  );
}
