import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const maxShown = 100;

/** The newest versions of an automation. */
export const useVersions = (workspace: string, id: number | string) =>
  useQuery({
    queryKey: [...queryKeys.one(workspace, 'automations', id), 'versions'],
    queryFn: async ({ signal }) =>
      (
        await inletOf(workspace)
          .automationVersions.list(id, { per_page: maxShown }, { signal })
          .page()
      ).data,
  });
