import { openTransport, type SmtpServer } from '../../../platform/mail/transport.ts';
import type { ProviderAccount } from '../../mail/sender/mail-providers.ts';
import type { ProviderDeps } from './provider-deps.ts';

interface Settings {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user?: string;
  password?: string;
  from: string;
}

/** Throws AddressNotAllowed for a host that is not on the public internet. */
export async function smtpAccount(
  { outbound }: ProviderDeps,
  workspaceId: string,
  { host, port, security, user, password = '', from }: Settings,
): Promise<ProviderAccount> {
  const server: SmtpServer = {
    ...{ host, address: await outbound.addressOf(workspaceId, host), port, security },
    login: user === undefined ? null : { user, pass: password },
  };
  return {
    sender: from,
    open: (options) => openTransport(server, options),
    needs: { domain: null, spfInclude: null, selectors: [] },
  };
}
