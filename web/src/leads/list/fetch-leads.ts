import type { Inlet, Lead } from '@inlet/sdk';
import { fetchPages } from '../../lists/fetch-pages.ts';
import { type FetchPage, pageSize } from '../../lists/row-store.ts';
import type { SearchParams } from '../../search-params.ts';

type LeadsQuery = NonNullable<Parameters<Inlet['leads']['list']>[0]>;

/** The address has texts alone, which the API reads as they are. */
export const leadsQuery = (params: SearchParams, more: LeadsQuery = {}): LeadsQuery =>
  ({ ...params, ...more }) as LeadsQuery;

export const fetchLeads = (
  inlet: Inlet,
  params: SearchParams,
  perPage = pageSize,
): FetchPage<Lead> =>
  fetchPages((options) => inlet.leads.list(leadsQuery(params, { per_page: perPage }), options));
