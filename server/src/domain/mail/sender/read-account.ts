// How a workspace sends mails now: by which server, as whom, and how many.

import type { Database } from '../../../platform/database/pool.ts';
import {
  openTransport,
  type Transport,
  type TransportOptions,
} from '../../../platform/mail/transport.ts';
import type { Language } from '../../language.ts';
import { readSettings, type SettingsRow } from '../settings/settings-queries.ts';
import { type MailAccountDeps, type Sender, senderOf, serverOf } from './mail-account.ts';

export interface MailAccount {
  perMinute: number | null;
  replyDomain: string | null;
  language: Language;
  /** Of mails whose author names the sender; null for the usual one. */
  senderFor: (from: string | null) => Sender;
  /** Throws a sentence that says why there is no server. */
  open: (options?: TransportOptions) => Promise<Transport>;
}

export async function readAccount(
  deps: MailAccountDeps & { database: Pick<Database, 'kysely'> },
  workspaceId: string,
): Promise<MailAccount> {
  const settings = await readSettings(deps.database.kysely, workspaceId);
  return {
    perMinute: settings.per_minute,
    replyDomain: settings.reply_domain,
    language: settings.workspace_language,
    senderFor: (from) => namedSender(deps, settings, from),
    async open(options) {
      const server = await serverOf(deps, workspaceId, settings);
      if (server === null) throw new Error('No SMTP server is set up.');
      return openTransport(server, options);
    },
  };
}

/** `Sales`, `Sales <sales@example.com>` or `sales@example.com`. */
const form = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+)|([^<>]+?))\s*$/;

/** Without a server of its own a workspace chooses the name alone. */
function namedSender(deps: MailAccountDeps, settings: SettingsRow, from: string | null): Sender {
  const sender = senderOf(deps, settings);
  const [, named = '', address, bare, alone = ''] = form.exec(from ?? '') ?? [];
  const own = settings.host === null ? undefined : (address ?? bare);
  return { name: named || alone || sender.name, address: own ?? sender.address };
}
