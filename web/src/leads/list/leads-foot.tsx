// The last line: the exact total, the sums of what the columns show, and where one is.
import type { FieldSum } from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import type { SearchParams } from '../../search-params.ts';
import { formatMoney, formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Foot, Sum } from '../../ui/foot.tsx';
import { fieldWord } from '../fields/field-label.ts';
import { customPrefix, type LeadField } from '../fields/lead-field.ts';
import { leadsQuery } from './fetch-leads.ts';
import type { LeadList } from './use-lead-list.ts';

const maxSums = 3;
const number = (value: number) => formatNumber(language(), value);

export function LeadsFoot({ list }: { list: LeadList }) {
  const { workspace, params, columns, fields } = list;
  const summed = columns.layout.columns
    .map((name) => fields.byName.get(name))
    .filter((field) => field?.kind === 'number' && field.name.startsWith(customPrefix))
    .filter((field) => field !== undefined)
    .slice(0, maxSums);
  const meta = useMeta(workspace, params, ['lead_score', ...summed.map(({ name }) => name)]);
  const unanswered = useMeta(workspace, { ...params, 'first_touch_at[empty]': 'true' }, []);
  if (meta === undefined) return <Foot>{null}</Foot>;
  const { total, aggregates = {} } = meta;
  const score = aggregates.lead_score?.average;
  const hasAnswerFilter = Object.keys(params).some((name) => name.startsWith('first_touch_at'));
  return (
    <Foot end={<InView list={list} />}>
      <Sum>
        <b>{number(total)}</b> {t('leads.countWord', { count: total })}
      </Sum>
      {typeof score === 'number' && total > 0 && (
        <Sum>
          {t('leads.averageScore')} <b>{number(Math.round(score))}</b>
        </Sum>
      )}
      {summed.map((field) => (
        <FieldSums key={field.name} field={field} sum={aggregates[field.name]} />
      ))}
      {!hasAnswerFilter && unanswered !== undefined && unanswered.total > 0 && (
        <Sum>
          {t('leads.unanswered')} <b>{number(unanswered.total)}</b>
        </Sum>
      )}
    </Foot>
  );
}

function FieldSums({ field, sum }: { field: LeadField; sum: FieldSum | undefined }) {
  if (sum === undefined || sum.count === 0 || sum.sum === null) return null;
  const { currency, unit } = field;
  const shown = currency
    ? formatMoney(language(), sum.sum, currency)
    : `${number(sum.sum)}${unit ? ` ${unit}` : ''}`;
  return (
    <Sum>
      {fieldWord(field)} <b>{shown}</b>
    </Sum>
  );
}

function useMeta(workspace: string, params: SearchParams, aggregate: string[]) {
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { ...params, aggregate }),
    queryFn: async ({ signal }) => {
      const query = leadsQuery(params, { per_page: 1, ...(aggregate.length > 0 && { aggregate }) });
      return (await inletOf(workspace).leads.list(query, { signal }).page()).meta;
    },
    placeholderData: keepPreviousData,
  });
  return data as AggregatedMeta | undefined;
}

interface AggregatedMeta {
  total: number;
  aggregates?: Record<string, FieldSum>;
}

function InView({ list }: { list: LeadList }) {
  const { inView, rows } = list;
  const { first, last } = useSyncExternalStore(inView.subscribe, inView.get);
  if ((rows.store.total() ?? 0) === 0) return null;
  return t('lists.inView', { first: number(first + 1), last: number(last + 1) });
}
