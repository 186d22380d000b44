// Pages of the list of deals, as the rows of a list read them.
import type { Deal, Inlet } from '@inlet/sdk';
import { type FetchPage, pageSize } from '../lists/row-store.ts';
import type { SearchParams } from '../search-params.ts';

type DealsQuery = NonNullable<Parameters<Inlet['deals']['list']>[0]>;

/** The address has texts alone, which the API reads as they are. */
export const dealsQuery = (params: SearchParams, more: DealsQuery = {}): DealsQuery =>
  ({ ...params, ...more }) as DealsQuery;

export function fetchDeals(inlet: Inlet, params: SearchParams): FetchPage<Deal> {
  return async (at, signal) => {
    const list = inlet.deals.list(dealsQuery(params, { per_page: pageSize }), { signal });
    const pages = 'cursor' in at ? list.pages(at.cursor) : [await list.page(at.page)];
    for await (const { data, meta } of pages) {
      return { rows: data, total: meta.total, next: meta.next_cursor };
    }
    return { rows: [], total: 0, next: null };
  };
}
