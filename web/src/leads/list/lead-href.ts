import { useCallback } from 'react';
import { stringifySearch } from '../../search-params.ts';
import type { LeadList } from './use-lead-list.ts';

/** The query of the list's address, by which a lead knows its neighbours. */
export function fromOf({ address, params }: Pick<LeadList, 'address' | 'params'>): string {
  const { view } = address.state;
  return stringifySearch({ ...(view !== undefined && { view }), ...params }).slice(1);
}

/** The address of the page of a lead, which knows by `from` the list that it was opened from. */
export function useLeadHref(list: LeadList): (lead: { id: number }) => string {
  const { workspace } = list;
  const from = fromOf(list);
  return useCallback(
    ({ id }) => `/w/${workspace}/leads/${id}?${new URLSearchParams({ from })}`,
    [workspace, from],
  );
}
