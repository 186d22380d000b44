// What the undos of this page left alone. The server keeps their number; the response has them all.
import type { Skipped } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

const keyOf = (workspace: string, undo: string) =>
  [...queryKeys.one(workspace, 'undos', undo), 'skipped'] as const;

export function rememberSkipped(workspace: string, undo: string, skipped: Skipped[]): void {
  queryClient.setQueryDefaults(keyOf(workspace, undo), { gcTime: Number.POSITIVE_INFINITY });
  queryClient.setQueryData(keyOf(workspace, undo), skipped);
}

export function useSkipped(workspace: string, undo: string): readonly Skipped[] {
  const { data = [] } = useQuery<Skipped[]>({
    queryKey: keyOf(workspace, undo),
    queryFn: () => [],
    enabled: false,
  });
  return data;
}
