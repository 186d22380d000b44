// Hands mails of campaigns over to the mail server of their workspace, over connections that stay open
// between batches.
import { createConcurrencyLimiter } from '../../../../platform/concurrency-limiter.ts';
import { findContents, type StoredContent } from '../../../mail/contents/content.ts';
import { authorEmails } from '../../../mail/sender/author-emails.ts';
import type { Envelope } from '../../../mail/sender/compose.ts';
import {
  type CampaignAccount,
  type OpenAccount,
  readAccount,
} from '../../../mail/sender/read-account.ts';
import { refusedMails } from '../../../mail/sender/refused-mails.ts';
import { trackerOf } from '../../../mail/tracking/tracker-of.ts';
import { createUnsubscribeToken } from '../../../mail/unsubscribe-token.ts';
import type { CampaignRow } from '../../campaign-row.ts';
import type { BatchSender, ChannelDeps } from '../channel.ts';
import { type MailBatch, sendMail, type TakenMail } from './send-mail.ts';

const connections = 5;

export async function openMailSender(
  deps: ChannelDeps,
  workspaceId: string,
): Promise<BatchSender<TakenMail>> {
  const account = await readAccount(deps, workspaceId);
  const opened = await open(account);
  const limit = createConcurrencyLimiter(connections);
  const contentsOf = createContentReader(deps, workspaceId);
  const envelopes = new Map<string, ReturnType<typeof createEnvelopes>>();
  return {
    async send(campaign, messages, mayHandOver) {
      if (typeof opened === 'string') {
        const results = messages.map(({ id }) => ({ id, state: 'queued' as const }));
        return { results, serverError: opened };
      }
      const from = { ...account, ...opened };
      const envelopeOf =
        envelopes.get(campaign.id) ?? createEnvelopes(deps, workspaceId, from, campaign);
      envelopes.set(campaign.id, envelopeOf);
      const batch: MailBatch = {
        ...{ transport: opened.transport, clock: deps.clock, mayHandOver },
        contents: await contentsOf(campaign),
        refused: await refusedMails(
          deps.database,
          workspaceId,
          messages.map(({ id, to, leadId }) => ({
            ...{ id, to, kind: 'marketing', lead: { id: leadId } },
          })),
        ),
        envelopeOf: await envelopeOf,
        serverError: undefined,
      };
      const results = await Promise.all(messages.map((mail) => limit(() => sendMail(batch, mail))));
      const { serverError } = batch;
      return { results, ...(serverError !== undefined && { serverError }) };
    },
    async close() {
      if (typeof opened !== 'string') await opened.transport.close();
    },
  };
}

/** By variant. Contents never change, so each is read once. */
function createContentReader({ database }: ChannelDeps, workspaceId: string) {
  const known = new Map<string, StoredContent>();
  return async ({ content_ids: ids }: CampaignRow): Promise<StoredContent[]> => {
    if (ids.some((id) => !known.has(id))) {
      const found = await findContents(database.kysely, workspaceId, ids);
      for (const [id, content] of found) known.set(id, content);
    }
    return ids.flatMap((id) => known.get(id) ?? []);
  };
}

async function createEnvelopes(
  deps: ChannelDeps,
  workspaceId: string,
  { senderFor, replyDomain, language, tracking }: CampaignAccount & OpenAccount,
  campaign: CampaignRow,
): Promise<(mailId: string) => Envelope> {
  const author = { type: campaign.author_type ?? 'system', id: campaign.author_id };
  const emails = await authorEmails(deps.database, workspaceId, [{ author }]);
  const common = {
    ...{ from: senderFor(campaign.sender), replyDomain, language },
    host: new URL(deps.publicUrl).hostname,
    authorEmail: emails.get(author.id ?? '') ?? null,
  };
  const tracked = {
    opens: tracking.opens && campaign.tracking.opens,
    clicks: tracking.clicks && campaign.tracking.clicks,
  };
  return (mailId) => ({
    ...common,
    track: trackerOf(deps, tracked, { workspaceId, mailId }),
    unsubscribeUrl: `${deps.publicUrl}/u/${createUnsubscribeToken(deps.sealer, { workspaceId, mailId })}`,
  });
}

/** The sentence says why there is none. */
const open = (account: CampaignAccount): Promise<OpenAccount | string> =>
  account.open({ connections }).catch(({ message }: Error) => message);
