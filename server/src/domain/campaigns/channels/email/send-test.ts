// Sends a mail of a campaign to somebody who checks it. It is no message of the campaign: its link to
// unsubscribe leads nowhere.
import { newId } from '../../../../platform/ids.ts';
import { compose, type RenderedMail } from '../../../mail/sender/compose.ts';
import { readAccount } from '../../../mail/sender/read-account.ts';
import { findSuppressed } from '../../../mail/suppressions/find-suppressed.ts';
import { createUnsubscribeToken } from '../../../mail/unsubscribe-token.ts';
import type { ChannelDeps, PreviewRequest } from '../channel.ts';
import { previewMail } from './preview-mail.ts';

export async function sendTestOfCampaign(
  deps: ChannelDeps,
  workspaceId: string,
  { to, ...request }: PreviewRequest & { to: string },
): Promise<string | null> {
  const isSuppressed = await findSuppressed(deps.database.kysely, workspaceId, [to]);
  if (isSuppressed(to)) return 'The address is suppressed.';
  const { subject, text, html } = await previewMail(deps, workspaceId, request);
  const mail: RenderedMail = {
    ...{ id: newId(), to, kind: 'marketing', subject: subject ?? '', text, html },
    ...{ inReplyTo: null, createdAt: deps.clock.now() },
  };
  const send = () => sendOnce(deps, workspaceId, mail, request.campaign.sender);
  return send().catch(({ message }: Error) => message);
}

async function sendOnce(
  deps: ChannelDeps,
  workspaceId: string,
  mail: RenderedMail,
  from: string | null,
): Promise<null> {
  const { language, open } = await readAccount(deps, workspaceId);
  const { transport, senderFor } = await open();
  const token = createUnsubscribeToken(deps.sealer, { workspaceId, mailId: mail.id });
  try {
    await transport.send(
      compose(mail, {
        ...{ from: senderFor(from), language, track: null },
        ...{ replyDomain: null, authorEmail: null, host: new URL(deps.publicUrl).hostname },
        unsubscribeUrl: `${deps.publicUrl}/u/${token}`,
      }),
    );
    return null;
  } finally {
    await transport.close();
  }
}
