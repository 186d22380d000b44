import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';

// No event says that a key was used.
const askAgainMs = 15_000;

export function useKeyUsage(workspace: string, id: number | string, enabled = true) {
  return useQuery({
    queryKey: queryKeys.one(workspace, 'keys', `${id}/usage`),
    queryFn: ({ signal }) => inletOf(workspace).keys.getUsage(id, { signal }),
    refetchInterval: askAgainMs,
    enabled,
  });
}
