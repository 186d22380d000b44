// The list of deals: a board, unless one chooses the table.
import type { Deal } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import type { ListOf } from '../../lists/list.ts';
import { useList } from '../../lists/use-list.ts';
import { useReload } from '../../lists/use-reload.ts';
import { dealFields } from '../deal-fields.ts';
import { fetchDeals } from '../fetch-deals.ts';
import { standardColumns, titleColumn } from './deal-columns.tsx';

export type DealList = ListOf<Deal>;

export function useDealList(): DealList {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const fields = useMemo(dealFields, []);
  const offered = useMemo(() => fields.all.filter(({ name }) => name !== titleColumn), [fields]);
  const list = useList<Deal>({
    ...{ noun: 'deals', standardLayout: 'board', catalog: useCatalog(workspace), fields },
    ...{ first: titleColumn, offered, standardColumns },
    fetchPages: (params, perPage) => fetchDeals(inletOf(workspace), params, perPage),
  });
  useReload('deal.', list.rows.store.reload);
  return list;
}
