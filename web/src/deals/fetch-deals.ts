import type { Deal, Inlet } from '@inlet/sdk';
import { fetchPages } from '../lists/fetch-pages.ts';
import { type FetchPage, pageSize } from '../lists/row-store.ts';
import type { SearchParams } from '../search-params.ts';

type DealsQuery = NonNullable<Parameters<Inlet['deals']['list']>[0]>;

/** The address has texts alone, which the API reads as they are. */
export const dealsQuery = (params: SearchParams, more: DealsQuery = {}): DealsQuery =>
  ({ ...params, ...more }) as DealsQuery;

export const fetchDeals = (
  inlet: Inlet,
  params: SearchParams,
  perPage = pageSize,
): FetchPage<Deal> =>
  fetchPages((options) => inlet.deals.list(dealsQuery(params, { per_page: perPage }), options));
