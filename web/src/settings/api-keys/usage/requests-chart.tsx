// The requests of a key by day.
import type { KeyUsage } from '@inlet/sdk';
import { dayText } from '../../../texts/day-text.ts';
import { formatNumber } from '../../../texts/format.ts';
import { language, t } from '../../../texts/t.ts';
import { ChartCard } from '../../../ui/chart-card.tsx';
import { ColumnChart } from '../../../ui/column-chart.tsx';
import { downloadCsv } from '../../../ui/csv.ts';
import { refusedOf } from './status-words.ts';

const tickEvery = 7;

export function RequestsChart({ name, days }: { name: string; days: KeyUsage['days'] }) {
  const number = (value: number) => formatNumber(language(), value);
  const head = [t('keys.day'), t('keys.requests'), t('keys.refused')];
  const rows = days.map((one) => [
    dayText(one.day, true),
    number(one.requests),
    number(refusedOf(one)),
  ]);
  return (
    <ChartCard
      title={t('keys.requests')}
      period={t('keys.lastDays', { days: days.length })}
      table={{ head, rows, label: t('keys.showTable'), hide: t('keys.showChart') }}
      csv={{ label: t('keys.csv'), onClick: () => downloadCsv(name, [head, ...rows]) }}
    >
      <ColumnChart
        format={number}
        columns={days.map((one, index) => ({
          ...{ id: one.day, value: one.requests, pale: index === days.length - 1 },
          text: t('keys.column', {
            day: dayText(one.day, true),
            requests: one.requests,
            refused: refusedOf(one),
          }),
          tick: index % tickEvery === 0 ? dayText(one.day) : undefined,
        }))}
      />
    </ChartCard>
  );
}
