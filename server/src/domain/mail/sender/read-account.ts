// How a workspace sends mails of campaigns now: by which service, as whom, how many, and what they report.
import type { Database } from '../../../platform/database/pool.ts';
import type { Transport, TransportOptions } from '../../../platform/mail/transport.ts';
import type { Language } from '../../language.ts';
import { readSettings } from '../settings/settings-queries.ts';
import type { Tracking } from '../tracking/tracker-of.ts';
import { accountOf, type MailAccount, type MailAccountDeps } from './mail-account.ts';
import { mailboxIn, type Sender } from './mailbox.ts';

export interface CampaignAccount {
  perMinute: number | null;
  replyDomain: string | null;
  language: Language;
  tracking: Tracking;
  /** Throws a sentence that says why there is no service. */
  open: (options?: TransportOptions) => Promise<OpenAccount>;
}

export interface OpenAccount {
  transport: Transport;
  /** Of mails whose author names the sender; null for the usual one. */
  senderFor: (from: string | null) => Sender;
}

export async function readAccount(
  deps: MailAccountDeps & { database: Pick<Database, 'kysely'> },
  workspaceId: string,
): Promise<CampaignAccount> {
  const settings = await readSettings(deps.database.kysely, workspaceId);
  return {
    perMinute: settings.per_minute,
    replyDomain: settings.reply_domain,
    language: settings.workspace_language,
    tracking: { opens: settings.track_opens, clicks: settings.track_clicks },
    async open(options) {
      const account = await accountOf(deps, workspaceId, settings);
      if (account === null) throw new Error('No mail server is set up.');
      return {
        transport: await account.open(options),
        senderFor: (from) => namedSender(account, from),
      };
    },
  };
}

/** `Sales`, `Sales <sales@example.com>` or `sales@example.com`. Not all may choose the address. */
function namedSender({ from: usual, isOwn }: MailAccount, from: string | null): Sender {
  if (from === null) return usual;
  const { name, address } = mailboxIn(from);
  const isAddress = address.includes('@');
  const named = isAddress ? name : from.trim();
  return { name: named || usual.name, address: isOwn && isAddress ? address : usual.address };
}
