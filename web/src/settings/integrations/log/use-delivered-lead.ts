import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';

/** The lead that a delivery became; undefined once it is deleted. */
export const useDeliveredLead = (workspace: string, id: number) =>
  useQuery({
    // A key of its own: the page of the lead keeps the version with its copy.
    queryKey: [...queryKeys.one(workspace, 'leads', id), 'of', 'delivery'],
    queryFn: ({ signal }) => inletOf(workspace).leads.get(id, { signal }),
    retry: false,
  }).data;
