import type { WorkspaceWrite } from '../../../events/write-in-workspace.ts';
import { whatsappEvent } from '../../../whatsapp/message.ts';
import { applyVerdict } from '../../../whatsapp/sender/apply-verdict.ts';
import { recordAccount } from '../../../whatsapp/sender/record-account.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import { reopenCampaign } from '../../reopen-campaign.ts';
import { stopCampaign } from '../../stop-campaign.ts';
import type { ChannelDeps, MessageResult } from '../channel.ts';
import type { TakenWhatsapp, WhatsappResult } from './open-whatsapp-sender.ts';

/** A refusal changes nothing on the lead, so it is no event. */
export async function recordMessages(
  { catalogs }: Pick<ChannelDeps, 'catalogs'>,
  write: WorkspaceWrite,
  workspaceId: string,
  { id: campaignId, number: campaign }: CampaignRow,
  done: readonly { message: TakenWhatsapp; result: MessageResult }[],
): Promise<void> {
  const judged = done.flatMap(({ message, result }) => {
    const { judged: found } = result as WhatsappResult;
    return found === undefined ? [] : [{ message, result: found }];
  });
  for (const { message, result } of judged) {
    const { id, number, leadId, phone, waId, userId } = message;
    if (result.state === 'sent' || result.state === 'failed') {
      const person = { phone, waId, userId };
      const facts = { id, number, lead: { id: leadId }, kind: 'marketing', person };
      const more = { campaign, ...(result.state === 'failed' && { error: result.error }) };
      const event = whatsappEvent(`whatsapp.${result.state}`, facts, more);
      write.record({ ...event, causeId: campaignId });
    }
    const deps = { catalogs, stopCampaign, reopenCampaign };
    await applyVerdict(deps, write, workspaceId, { leadId, campaignId, result });
  }
  for (const [integrationId, ofAccount] of Map.groupBy(
    judged,
    (one) => one.message.integrationId,
  )) {
    const results = ofAccount.map(({ result }) => result);
    await recordAccount(write, { workspaceId, integrationId }, results);
  }
}
