import { openSes, sesHost } from '../../../platform/mail/ses.ts';
import type { SmtpServer } from '../../../platform/mail/transport.ts';
import type { ProviderAccount } from '../../mail/sender/mail-providers.ts';
import type { ProviderDeps } from './provider-deps.ts';

interface Settings {
  region: string;
  smtp_username: string;
  smtp_password: string;
  configuration_set?: string;
  from: string;
}

export function sesAccount(
  { outbound, sesUrl }: ProviderDeps,
  workspaceId: string,
  settings: Settings,
): ProviderAccount {
  const login = { user: settings.smtp_username, pass: settings.smtp_password };
  const host = sesHost(settings.region);
  const serverOf = async (): Promise<SmtpServer> =>
    sesUrl === null
      ? {
          ...{ host, address: await outbound.addressOf(workspaceId, host) },
          ...{ port: 587, security: 'starttls', login },
        }
      : { url: sesUrl, login };
  return {
    sender: settings.from,
    // Its envelope has a domain of Amazon, and its selectors are drawn for each domain.
    needs: { domain: null, spfInclude: null, selectors: [] },
    open: async (options) => openSes(await serverOf(), settings.configuration_set ?? null, options),
  };
}
