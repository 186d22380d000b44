// One cause, live while it runs.
import type { Cause } from '@inlet/sdk';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';

const pollMs = 1_000;

const causeQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: queryKeys.one(workspace, 'causes', id),
    queryFn: ({ signal }) => inletOf(workspace).causes.get(id, { signal }),
    // Its start and its end are events; what lies between is not.
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? pollMs : false),
  });

export const useCause = (workspace: string, id: string | null) =>
  useQuery({ ...causeQuery(workspace, id ?? ''), enabled: id !== null });

/** As the list has it, with its progress while it runs. */
export function useLiveCause(workspace: string, cause: Cause): Cause {
  const { data } = useQuery({
    ...causeQuery(workspace, cause.id),
    enabled: cause.state === 'running',
  });
  return data !== undefined && cause.state === 'running' ? data : cause;
}
