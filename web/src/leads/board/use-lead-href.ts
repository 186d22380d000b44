import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { stringifySearch } from '../../search-params.ts';
import type { LeadList } from '../list/use-lead-list.ts';

/** The address of the page of a lead, which knows by `from` the list that it was opened from. */
export function useLeadHref({ workspace, params }: LeadList) {
  const { routesByPath } = useRouter();
  const hasPage = Object.keys(routesByPath).some((path) =>
    path.startsWith('/w/$workspace/leads/$'),
  );
  const query = stringifySearch(params).slice(1);
  return useCallback(
    ({ id }: { id: number }): string | undefined =>
      hasPage ? `/w/${workspace}/leads/${id}?${new URLSearchParams({ from: query })}` : undefined,
    [hasPage, workspace, query],
  );
}
