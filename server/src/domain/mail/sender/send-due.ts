// Sends the mails of a workspace that are due: takes a batch, sends it outside any transaction, and
// records the results together.

import { createConcurrencyLimiter } from '../../../platform/concurrency-limiter.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { judgeError } from '../../../platform/mail/judge-error.ts';
import type { Transport } from '../../../platform/mail/transport.ts';
import type { WriteDeps } from '../../events/write-in-workspace.ts';
import { readSettings, type SettingsRow } from '../settings/settings-queries.ts';
import { trackerOf } from '../tracking/tracker-of.ts';
import { createUnsubscribeToken } from '../unsubscribe-token.ts';
import { authorEmails } from './author-emails.ts';
import { compose, type Envelope } from './compose.ts';
import { accountOf, type MailAccountDeps } from './mail-account.ts';
import type { Sender } from './mailbox.ts';
import { recordResults, type SendResult } from './record-results.ts';
import { refusedMails } from './refused-mails.ts';
import { retryAt } from './retry-at.ts';
import { type DueMail, leaseMs, takeDue } from './take-due.ts';

export type SenderDeps = WriteDeps &
  MailAccountDeps & {
    database: Database;
    publicUrl: string;
  };

const mailsAtOnce = 50;
const connections = 5;

/** Returns whether there may be more. */
export async function sendDue(deps: SenderDeps, workspaceId: string): Promise<boolean> {
  const { database, clock } = deps;
  const settings = await readSettings(database.kysely, workspaceId);
  const mails = await takeDue(database, workspaceId, {
    ...{ limit: mailsAtOnce, perMinute: settings.per_minute, now: clock.now() },
  });
  if (mails.length === 0) return false;
  const refused = await refusedMails(database, workspaceId, mails);
  const emails = await authorEmails(database, workspaceId, mails);
  const tracking = { opens: settings.track_opens, clicks: settings.track_clicks };
  const host = new URL(deps.publicUrl).hostname;
  const envelopeOf = (mail: DueMail): Omit<Envelope, 'from'> => ({
    ...{ host, replyDomain: settings.reply_domain },
    authorEmail: emails.get(mail.author.id ?? '') ?? null,
    unsubscribeUrl: `${deps.publicUrl}/u/${createUnsubscribeToken(deps.sealer, { workspaceId, mailId: mail.id })}`,
    language: mail.language ?? settings.workspace_language,
    track:
      mail.kind === 'marketing'
        ? trackerOf(deps, tracking, { workspaceId, mailId: mail.id })
        : null,
  });
  const results: SendResult[] = [];
  const allowed = mails.filter((mail) => {
    const error = refused.get(mail.id);
    if (error !== undefined) results.push({ mail, state: 'suppressed', error });
    return error === undefined;
  });
  const account = await openAccount(deps, workspaceId, settings);
  results.push(...(await sendAll(deps, { account, mails: allowed, envelopeOf })));
  const from = typeof account === 'string' ? null : account.from.address;
  await recordResults(deps, workspaceId, from, results);
  return mails.length === mailsAtOnce;
}

interface OpenAccount {
  from: Sender;
  transport: Transport;
}

interface Batch {
  /** The sentence says why there is none. */
  account: OpenAccount | string;
  mails: readonly DueMail[];
  envelopeOf: (mail: DueMail) => Omit<Envelope, 'from'>;
}

async function sendAll(
  { clock }: SenderDeps,
  { account, mails, envelopeOf }: Batch,
): Promise<SendResult[]> {
  if (typeof account === 'string') return mails.map((mail) => again(mail, account, clock.now()));
  const { from, transport } = account;
  const limit = createConcurrencyLimiter(connections);
  const began = performance.now();
  // The others of the batch need not find out by themselves that the server is gone.
  let serverError: string | undefined;
  try {
    return await Promise.all(mails.map((mail) => limit(() => sendOne(mail))));
  } finally {
    await transport.close();
  }

  async function sendOne(mail: DueMail): Promise<SendResult> {
    if (serverError !== undefined) return again(mail, serverError, clock.now());
    // Another process may take it when the lease ends.
    if (performance.now() - began > leaseMs / 2)
      return { mail, state: 'queued', dueAt: clock.now() };
    try {
      const { providerId } = await transport.send(compose(mail, { ...envelopeOf(mail), from }));
      return { mail, state: 'sent', providerId };
    } catch (thrown) {
      const { refusal, message } = judgeError(thrown);
      if (refusal === 'server') serverError = message;
      if (refusal === 'mail' || refusal === 'address') {
        return { mail, state: 'failed', error: message, isUnknown: refusal === 'address' };
      }
      return again(mail, message, clock.now());
    }
  }
}

async function openAccount(
  deps: SenderDeps,
  workspaceId: string,
  settings: SettingsRow,
): Promise<OpenAccount | string> {
  try {
    const account = await accountOf(deps, workspaceId, settings);
    if (account === null) return 'No mail server is set up.';
    return { from: account.from, transport: await account.open({ connections }) };
  } catch (error) {
    return (error as Error).message;
  }
}

function again(mail: DueMail, error: string, now: Date): SendResult {
  const dueAt = retryAt(mail.createdAt, mail.attempts, now);
  if (dueAt === null) return { mail, state: 'failed', error, isUnknown: false };
  return { mail, state: 'queued', error, dueAt };
}
