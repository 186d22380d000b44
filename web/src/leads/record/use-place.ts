// Where the lead stands in the list that it was opened from.
import type { Inlet, LeadPlace } from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { listParams, parseListState } from '../../lists/list-state.ts';
import { useViews } from '../../lists/use-views.ts';
import { parseSearch } from '../../search-params.ts';
import { t } from '../../texts/t.ts';

export interface Place {
  /** Of the list. */
  name: string;
  place: LeadPlace | undefined;
}

type PlaceQuery = Parameters<Inlet['leads']['getPlace']>[1];

/** `from` is the query of the list's address. Without it, the list is that of all leads. */
export function usePlace(workspace: string, id: string, from: string): Place {
  const { isReady, byId, saved } = useViews(workspace, 'leads');
  const state = parseListState(parseSearch(from), saved);
  const params = listParams(state);
  const { data } = useQuery({
    queryKey: [...queryKeys.list(workspace, 'leads', params), 'place', id],
    queryFn: ({ signal }) =>
      inletOf(workspace).leads.getPlace(id, params as PlaceQuery, { signal }),
    enabled: isReady,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const view = state.view === undefined ? undefined : byId.get(state.view);
  return { name: view?.name ?? t('shell.leads'), place: data };
}
