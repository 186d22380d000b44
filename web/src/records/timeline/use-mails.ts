import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** The newest mails to and from a lead. */
export function useMails(workspace: string, lead: number) {
  return useQuery({
    queryKey: queryKeys.list(workspace, 'mails', { lead }),
    queryFn: async ({ signal }) => {
      const page = await inletOf(workspace).mails.list(lead, { per_page: 100 }, { signal }).page();
      return page.data;
    },
  });
}
