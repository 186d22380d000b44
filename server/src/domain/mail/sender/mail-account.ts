// The server that sends the mails of a workspace, and as whom: its own one, else that of the
// installation.

import type { SmtpServer } from '../../../platform/mail/transport.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { SettingsRow } from '../settings/settings-queries.ts';

export interface MailAccountDeps {
  outbound: Pick<Outbound, 'addressOf'>;
  sealer: Sealer;
  /** Of the installation; null when it sends no mails. */
  smtpUrl: string | null;
  mailFrom: string;
}

export interface Sender {
  name: string;
  address: string;
}

/** Of a workspace without a server of its own: nobody sends in the name of a foreign domain. */
export function senderOf(
  { mailFrom }: Pick<MailAccountDeps, 'mailFrom'>,
  row: SettingsRow,
): Sender {
  const own = row.host === null ? null : row.from_address;
  const address = own ?? /<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom;
  return { name: row.from_name ?? row.workspace_name, address };
}

/** Null without any. Throws AddressNotAllowed for a host that is not on the public internet. */
export async function serverOf(
  { outbound, sealer, smtpUrl }: MailAccountDeps,
  workspaceId: string,
  { host, port, security, username, password }: SettingsRow,
): Promise<SmtpServer | null> {
  if (host === null) return smtpUrl === null ? null : { url: smtpUrl };
  return {
    host,
    address: await outbound.addressOf(workspaceId, host),
    port: port ?? 587,
    security: security ?? 'starttls',
    login:
      username === null
        ? null
        : { user: username, pass: password === null ? '' : sealer.open(password) },
  };
}
