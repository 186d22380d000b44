import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** The templates by name; none without the right to read them. */
export function useTemplates(workspace: string, enabled: boolean) {
  const { data = [] } = useQuery({
    enabled,
    queryKey: queryKeys.list(workspace, 'templates', { names: true }),
    queryFn: ({ signal }) =>
      Array.fromAsync(inletOf(workspace).templates.list({ per_page: 100 }, { signal })),
  });
  return data;
}
