// A chart of Home, which loads and fails alone, with its table and its file.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { ChartCard } from '../../ui/chart-card.tsx';
import { downloadCsv } from '../../ui/csv.ts';
import { Block, Nothing } from '../block.tsx';
import classes from './month.module.css';

interface Chart {
  head: string[];
  rows: string[][];
  chart: ReactNode;
}

interface Props<Data> {
  title: string;
  query: UseQueryResult<Data>;
  /** Undefined where there is nothing yet. */
  draw: (data: Data) => Chart | undefined;
}

export function ChartBlock<Data>({ title, query, draw }: Props<Data>) {
  if (query.data === undefined) {
    return (
      <Block title={title} query={query}>
        {() => null}
      </Block>
    );
  }
  const drawn = draw(query.data);
  if (drawn === undefined) {
    return (
      <Block title={title} query={query}>
        {() => <Nothing>{t('home.noFigures')}</Nothing>}
      </Block>
    );
  }
  const { head, rows, chart } = drawn;
  return (
    <div className={classes.chart}>
      <ChartCard
        title={title}
        period={t('home.days28')}
        table={{ head, rows, label: t('home.showTable'), hide: t('home.showChart') }}
        csv={{ label: t('home.csv'), onClick: () => downloadCsv(title, [head, ...rows]) }}
      >
        {chart}
      </ChartCard>
    </div>
  );
}
