// The names of the users of the workspace, by their ids.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

export function useMembers(workspace: string) {
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'users', { all: true }),
    queryFn: ({ signal }) => Array.fromAsync(inletOf(workspace).users.list({}, { signal })),
  });
  return data ?? [];
}

export function useMemberNames(workspace: string): (id: number | null) => string | undefined {
  const names = new Map(useMembers(workspace).map(({ id, name }) => [id, name]));
  return (id) => (id === null ? undefined : names.get(id));
}
