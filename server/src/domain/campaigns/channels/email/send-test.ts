// Sends a mail of a campaign to somebody who checks it. It is no message of the campaign: its link to
// unsubscribe leads nowhere.
import { newId } from '../../../../platform/ids.ts';
import { compose } from '../../../mail/sender/compose.ts';
import { type MailAccount, readAccount } from '../../../mail/sender/read-account.ts';
import { createUnsubscribeToken } from '../../../mail/unsubscribe-token.ts';
import type { ChannelDeps, PreviewRequest } from '../channel.ts';
import { previewMail } from './preview-mail.ts';

export async function sendTestOfCampaign(
  deps: ChannelDeps,
  workspaceId: string,
  { to, ...request }: PreviewRequest & { to: string },
): Promise<string | null> {
  const { subject, text, html } = await previewMail(deps, workspaceId, request);
  const account = await readAccount(deps, workspaceId);
  const mailId = newId();
  const token = createUnsubscribeToken(deps.sealer, { workspaceId, mailId });
  const mail = compose(
    {
      ...{ id: mailId, to, kind: 'marketing', subject: subject ?? '', text, html },
      ...{ inReplyTo: null, createdAt: deps.clock.now() },
    },
    {
      from: account.senderFor(request.campaign.sender),
      host: new URL(deps.publicUrl).hostname,
      ...{ replyDomain: null, authorEmail: null, language: account.language },
      unsubscribeUrl: `${deps.publicUrl}/u/${token}`,
    },
  );
  return send(account, mail).catch(({ message }: Error) => message);
}

async function send({ open }: MailAccount, mail: ReturnType<typeof compose>): Promise<null> {
  const transport = await open();
  try {
    await transport.send(mail);
    return null;
  } finally {
    await transport.close();
  }
}
