// By which service the mails of a workspace are sent, and as whom: the integration that it chose, else
// its own SMTP server, else that of the installation.
import {
  openTransport,
  type Transport,
  type TransportOptions,
} from '../../../platform/mail/transport.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { SettingsRow } from '../settings/settings-queries.ts';
import type { TrackingTokens } from '../tracking/tracking-token.ts';
import type { DomainNeeds, MailProviders } from './mail-providers.ts';
import { mailboxIn, type Sender } from './mailbox.ts';

export interface MailAccountDeps {
  outbound: Pick<Outbound, 'addressOf'>;
  sealer: Sealer;
  /** Of the installation; null when it sends no mails. */
  smtpUrl: string | null;
  mailFrom: string;
  mailProviders: MailProviders;
  trackingTokens: TrackingTokens;
}

export interface MailAccount {
  /** Whether it is the workspace's own, so that it writes in any name that the service accepts. */
  isOwn: boolean;
  from: Sender;
  /** Throws AddressNotAllowed for a host that is not on the public internet. */
  open: (options?: TransportOptions) => Promise<Transport>;
  needs: DomainNeeds;
}

const ofAnyServer: DomainNeeds = { domain: null, spfInclude: null, selectors: [] };

/** Null when nothing is set up. Throws with a sentence for people when it cannot be used. */
export async function accountOf(
  deps: MailAccountDeps,
  workspaceId: string,
  row: SettingsRow,
): Promise<MailAccount | null> {
  const name = row.from_name ?? row.workspace_name;
  if (row.integration_id !== null) {
    const { sender, ...service } = await deps.mailProviders.account(
      workspaceId,
      row.integration_id,
    );
    const own = sender === null ? null : mailboxIn(sender);
    const address = row.from_address ?? own?.address;
    if (address === undefined) throw new Error('There is no address of the sender.');
    return {
      ...service,
      isOwn: true,
      from: { name: row.from_name ?? (own?.name || name), address },
    };
  }
  const installation = mailboxIn(deps.mailFrom).address;
  if (row.host !== null) {
    return {
      ...{ isOwn: true, needs: ofAnyServer },
      from: { name, address: row.from_address ?? installation },
      open: ownServer(deps, workspaceId, { ...row, host: row.host }),
    };
  }
  const { smtpUrl } = deps;
  if (smtpUrl === null) return null;
  // Nobody writes in the name of a foreign domain by the server of the installation.
  return {
    ...{ isOwn: false, needs: ofAnyServer },
    from: { name, address: installation },
    open: async (options) => openTransport({ url: smtpUrl }, options),
  };
}

const ownServer =
  (
    { outbound, sealer }: MailAccountDeps,
    workspaceId: string,
    { host, port, security, username, password }: SettingsRow & { host: string },
  ): MailAccount['open'] =>
  async (options) =>
    openTransport(
      {
        ...{ host, address: await outbound.addressOf(workspaceId, host) },
        ...{ port: port ?? 587, security: security ?? 'starttls' },
        login:
          username === null
            ? null
            : { user: username, pass: password === null ? '' : sealer.open(password) },
      },
      options,
    );
