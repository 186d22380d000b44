import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';

/** Whether somebody can write to the lead. */
export const useMayWhatsapp = (workspace: string, lead: number): boolean =>
  useConversation(workspace, lead).data?.unavailable === null;

/** Whether and how the lead can be written to by WhatsApp. */
export const useConversation = (workspace: string, lead: number) =>
  useQuery({
    queryKey: queryKeys.one(workspace, 'whatsapp', `conversation ${lead}`),
    queryFn: ({ signal }) => inletOf(workspace).whatsappMessages.getConversation(lead, { signal }),
  });
