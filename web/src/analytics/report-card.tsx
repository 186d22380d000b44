// One chart of a report. It loads and fails alone, and has its numbers as a table and a file.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { QueryState } from '../lists/query-state.tsx';
import { t } from '../texts/t.ts';
import { ChartCard } from '../ui/chart-card.tsx';
import { downloadCsv } from '../ui/csv.ts';
import classes from './analytics.module.css';

interface Drawn {
  head: string[];
  rows: string[][];
  /** The records behind the numbers of a row. */
  open?: (row: number, column: number) => (() => void) | undefined;
  chart: ReactNode;
}

interface Props<Data> {
  title: string;
  period: string;
  query: UseQueryResult<Data>;
  /** Undefined where there is nothing to draw. */
  draw: (data: Data) => Drawn | undefined;
  wide?: boolean;
}

export function ReportCard<Data>({ title, period, query, draw, wide }: Props<Data>) {
  const drawn = query.data === undefined ? undefined : draw(query.data);
  return (
    <div
      className={classes.card}
      data-wide={wide || undefined}
      data-stale={query.isPlaceholderData || undefined}
    >
      <QueryState query={query}>
        {drawn === undefined ? (
          <section aria-label={title}>
            <h2 className={classes.title}>{title}</h2>
            <p className={classes.nothing}>{t('analytics.nothing')}</p>
          </section>
        ) : (
          <ChartCard
            title={title}
            period={period}
            table={{
              head: drawn.head,
              rows: drawn.rows,
              label: t('analytics.showTable'),
              hide: t('analytics.showChart'),
              ...(drawn.open && { open: drawn.open }),
            }}
            csv={{
              label: t('analytics.csv'),
              onClick: () => downloadCsv(`${title} ${period}`, [drawn.head, ...drawn.rows]),
            }}
          >
            {drawn.chart}
          </ChartCard>
        )}
      </QueryState>
    </div>
  );
}
