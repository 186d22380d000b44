// The values that an endpoint can filter its messages by.
import { useQueries } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

export function useFilterValues(workspace: string) {
  const inlet = inletOf(workspace);
  const all = { all: true };
  const [source, pipeline, tag] = useQueries({
    queries: [
      {
        queryKey: queryKeys.list(workspace, 'sources', all),
        queryFn: () => Array.fromAsync(inlet.sources.list()),
      },
      {
        queryKey: queryKeys.list(workspace, 'pipelines', all),
        queryFn: () => Array.fromAsync(inlet.pipelines.list()),
      },
      {
        queryKey: queryKeys.list(workspace, 'tags', all),
        queryFn: () => Array.fromAsync(inlet.tags.list()),
      },
    ],
  });
  return {
    source: source.data?.map(({ name }) => name) ?? [],
    pipeline: pipeline.data?.map(({ key, name }) => ({ value: key, label: name })) ?? [],
    tag: tag.data?.map(({ name }) => name) ?? [],
  };
}
