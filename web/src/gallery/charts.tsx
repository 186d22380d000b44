import { IconBrandGoogle, IconBuildingStore, IconUsers, IconWorld } from '@tabler/icons-react';
import { type Bar, BarList } from '../ui/bar-list.tsx';
import { ChartCard } from '../ui/chart-card.tsx';
import { Card, nothing } from './card.tsx';

const bars: Bar[] = [
  { id: 'website', icon: <IconWorld />, name: 'Website', value: 5414, text: '5,414' },
  { id: 'google', icon: <IconBrandGoogle />, name: 'Google Ads', value: 3565, text: '3,565' },
  { id: 'leads', icon: <IconBuildingStore />, name: 'Leads Ltd', value: 2641, text: '2,641' },
  { id: 'referral', icon: <IconUsers />, name: 'Referral', value: 611, text: '611' },
];

export function Charts() {
  return (
    <Card title="Chart card">
      <ChartCard
        title="Leads by source"
        period="28 days"
        table={{
          head: ['Source', 'Leads'],
          rows: bars.map((bar) => [bar.name, bar.text]),
          label: 'Show the table',
          hide: 'Show the chart',
        }}
        csv={{ label: 'Download CSV', onClick: nothing }}
      >
        <BarList bars={bars.map((bar) => ({ ...bar, onClick: nothing }))} />
      </ChartCard>
    </Card>
  );
}
