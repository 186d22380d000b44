// The last line: the exact total, and the values by currency.
import type { FieldSum } from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { formatMoney, formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Foot, Sum } from '../../ui/foot.tsx';
import { dealsQuery } from '../fetch-deals.ts';
import type { DealList } from './use-deal-list.ts';

interface AggregatedMeta {
  total: number;
  aggregates?: Record<string, FieldSum>;
}

export function DealsFoot({ list: { workspace, params } }: { list: DealList }) {
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'deals', { ...params, total: true }),
    queryFn: async ({ signal }): Promise<AggregatedMeta> => {
      const query = dealsQuery(params, { per_page: 1, aggregate: ['value'] });
      return (await inletOf(workspace).deals.list(query, { signal }).page()).meta;
    },
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return <Foot>{null}</Foot>;
  return (
    <Foot>
      <Sum>
        <b>{formatNumber(language(), data.total)}</b> {t('deals.countWord', { count: data.total })}
      </Sum>
      {data.aggregates?.value?.currencies?.map(({ currency, sum }) => (
        <Sum key={currency}>
          <b>{formatMoney(language(), sum, currency)}</b>
        </Sum>
      ))}
    </Foot>
  );
}
