import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { t } from '../../texts/t.ts';

/** The API takes no more at once. */
const maxMessages = 1_000;

export const resend = (workspace: string, campaign: number, messages: readonly number[]) =>
  save({
    key: queryKeys.one(workspace, 'campaigns', campaign),
    send: () => inletOf(workspace).campaigns.resend(campaign, { message_ids: [...messages] }),
    done: t('campaigns.sentAgain', { count: messages.length }),
  });

export async function resendAll(workspace: string, campaign: number): Promise<void> {
  const unknown = inletOf(workspace).campaigns.listMessages(campaign, {
    ...{ state: 'unknown', per_page: 100 },
  });
  const ids: number[] = [];
  for await (const { id } of unknown) {
    if (ids.push(id) === maxMessages) break;
  }
  if (ids.length > 0) await resend(workspace, campaign, ids);
}
