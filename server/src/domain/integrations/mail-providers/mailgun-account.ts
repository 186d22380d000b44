import { type MailgunRegion, mailgunUrl, openMailgun } from '../../../platform/mail/mailgun.ts';
import type { ProviderAccount } from '../../mail/sender/mail-providers.ts';
import type { ProviderDeps } from './provider-deps.ts';

interface Settings {
  domain: string;
  region: MailgunRegion;
  api_key: string;
  from?: string;
}

export function mailgunAccount(
  deps: ProviderDeps,
  workspaceId: string,
  { domain, region, api_key: apiKey, from }: Settings,
): ProviderAccount {
  const account = { baseUrl: deps.mailgunUrl ?? mailgunUrl(region), domain, apiKey };
  const { send } = deps.mailgunUrl === null ? deps.outbound : deps.providers;
  return {
    sender: from ?? `postmaster@${domain}`,
    needs: { domain, spfInclude: 'mailgun.org', selectors: ['smtp', 'mailo', 'pic', 'k1', 'mx'] },
    open: async () => openMailgun(account, (request) => send(workspaceId, request)),
  };
}
