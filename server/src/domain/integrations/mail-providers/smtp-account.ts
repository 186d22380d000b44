import { openTransport } from '../../../platform/mail/transport.ts';
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

export function smtpAccount(
  { outbound }: ProviderDeps,
  workspaceId: string,
  { host, port, security, user, password = '', from }: Settings,
): ProviderAccount {
  const login = user === undefined ? null : { user, pass: password };
  return {
    sender: from,
    needs: { domain: null, spfInclude: null, selectors: [] },
    async open(options) {
      const address = await outbound.addressOf(workspaceId, host);
      return openTransport({ host, address, port, security, login }, options);
    },
  };
}
