import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** The newest WhatsApp messages to and from a lead. */
export function useWhatsapp(workspace: string, lead: number) {
  return useQuery({
    queryKey: queryKeys.list(workspace, 'whatsapp', { lead }),
    queryFn: async ({ signal }) => {
      const messages = inletOf(workspace).whatsappMessages;
      return (await messages.list(lead, { per_page: 100 }, { signal }).page()).data;
    },
  });
}
