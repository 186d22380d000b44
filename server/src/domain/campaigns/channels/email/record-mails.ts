import type { WorkspaceWrite } from '../../../events/write-in-workspace.ts';
import { mailEvent } from '../../../mail/mail.ts';
import { suppressAddresses } from '../../../mail/suppressions/suppress-addresses.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import type { ChannelDeps, MessageResult } from '../channel.ts';
import type { TakenMail } from './send-mail.ts';

/** A refusal changes nothing on the lead, so it is no event. */
export async function recordMails(
  _deps: ChannelDeps,
  write: WorkspaceWrite,
  workspaceId: string,
  { id: causeId, number: campaign }: CampaignRow,
  done: readonly { message: TakenMail; result: MessageResult }[],
): Promise<void> {
  for (const { message, result } of done) {
    if (result.state !== 'sent' && result.state !== 'failed') continue;
    const { id, number, to, leadId } = message;
    const subject = result.details?.subject ?? '';
    const facts = { id, number, to, subject, lead: { id: leadId }, kind: 'marketing' };
    const more = { campaign, ...(result.state === 'failed' && { error: result.error }) };
    write.record({ ...mailEvent(`mail.${result.state}`, facts, more), causeId });
  }
  const unknown = done.flatMap(({ message, result }) =>
    result.state === 'failed' && result.isUnknownAddress ? [message.to] : [],
  );
  await suppressAddresses(write, workspaceId, unknown, 'bounced');
}
