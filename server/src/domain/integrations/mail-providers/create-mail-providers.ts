// The integrations that send the mails of their workspace.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { MailProviders, ProviderAccount } from '../../mail/sender/mail-providers.ts';
import { orUndefined } from '../../or-undefined.ts';
import { findIntegrationRow, secretsOf } from '../integration-row.ts';
import { mailgunAccount } from './mailgun-account.ts';
import type { ProviderDeps } from './provider-deps.ts';
import { sesAccount } from './ses-account.ts';
import { smtpAccount } from './smtp-account.ts';

type AccountOf = (
  deps: ProviderDeps,
  workspaceId: string,
  /** Checked by the schema of the type when they were saved; with the secrets. */
  settings: never,
) => ProviderAccount;

const accounts: Record<string, AccountOf> = {
  mailgun: mailgunAccount,
  ses: sesAccount,
  smtp: smtpAccount,
};

export function createMailProviders(
  deps: ProviderDeps & { database: { kysely: Kysely<Tables> }; sealer: Sealer },
): MailProviders {
  const { database, sealer } = deps;
  const find = (workspaceId: string, ref: Parameters<MailProviders['find']>[1]) =>
    orUndefined(findIntegrationRow(database.kysely, workspaceId, ref));
  return {
    async find(workspaceId, ref) {
      const row = await find(workspaceId, ref);
      return row !== undefined && Object.hasOwn(accounts, row.type) ? row : undefined;
    },
    async account(workspaceId, id) {
      const row = await find(workspaceId, { id });
      const account = accounts[row?.type ?? ''];
      if (row === undefined || account === undefined) {
        throw new Error(
          'The integration that sends the mails is deleted: choose another in the mail settings.',
        );
      }
      if (!row.active) throw new Error(`The integration "${row.name}" is switched off.`);
      const settings = { ...row.settings, ...secretsOf(sealer, row) };
      return account(deps, workspaceId, settings as never);
    },
  };
}
