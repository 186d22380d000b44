import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Those that can be sent, by name. */
export function useWhatsappTemplates(workspace: string, enabled = true) {
  const { data = [] } = useQuery({
    enabled,
    queryKey: [...queryKeys.list(workspace, 'templates'), 'whatsapp'],
    queryFn: async ({ signal }) => {
      const query = { per_page: 100, status: 'APPROVED' };
      const list = inletOf(workspace).whatsappTemplates.list(query, { signal });
      const found = await Array.fromAsync(list);
      return found.sort((one, other) => one.name.localeCompare(other.name));
    },
  });
  return data;
}
