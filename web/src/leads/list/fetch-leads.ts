// Pages of the list of leads, as the rows of a list read them.
import type { Inlet, Lead } from '@inlet/sdk';
import type { FetchPage } from '../../lists/row-store.ts';
import { pageSize } from '../../lists/row-store.ts';
import type { SearchParams } from '../../search-params.ts';

type LeadsQuery = NonNullable<Parameters<Inlet['leads']['list']>[0]>;

/** The address has texts alone, which the API reads as they are. */
export const leadsQuery = (params: SearchParams, more: LeadsQuery = {}): LeadsQuery =>
  ({ ...params, ...more }) as LeadsQuery;

export function fetchLeads(inlet: Inlet, params: SearchParams): FetchPage<Lead> {
  return async (at, signal) => {
    const list = inlet.leads.list(leadsQuery(params, { per_page: pageSize }), { signal });
    const pages = 'cursor' in at ? list.pages(at.cursor) : [await list.page(at.page)];
    for await (const { data, meta } of pages) {
      return { rows: data, total: meta.total, next: meta.next_cursor };
    }
    return { rows: [], total: 0, next: null };
  };
}
