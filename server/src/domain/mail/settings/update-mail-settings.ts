import { AddressNotAllowed } from '../../../platform/outbound/address-policy.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { isEmail } from '../../contacts/normalise-email.ts';
import { DomainError, fieldProblem, invalidField } from '../../errors.ts';
import { checkVersion, type RequestContext } from '../../events/request-context.ts';
import { whatChanged } from '../../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import type { MailProviders } from '../sender/mail-providers.ts';
import { inboundHash, newInboundToken } from './inbound-token.ts';
import { type MailSettings, toSettings } from './mail-settings.ts';
import { readSettings, type SettingsRow } from './settings-queries.ts';

export type SettingsChanges = Partial<
  Pick<
    SettingsRow,
    | 'host'
    | 'port'
    | 'security'
    | 'username'
    | 'password'
    | 'from_name'
    | 'from_address'
    | 'reply_domain'
    | 'per_minute'
    | 'track_opens'
    | 'track_clicks'
  >
> & {
  /** The integration that sends. */
  integration?: Ref | null | undefined;
};

export type SettingsDeps = WriteDeps & {
  sealer: Sealer;
  outbound: Pick<Outbound, 'addressOf'>;
  mailProviders: MailProviders;
};

/** The log has what changed, but for the password. */
export async function updateMailSettings(
  deps: SettingsDeps,
  context: RequestContext,
  { password, integration, ...own }: SettingsChanges,
): Promise<MailSettings> {
  const { sealer } = deps;
  const { workspaceId } = context;
  await check(deps, workspaceId, own);
  const changes = { ...own, ...(await chosenIntegration(deps, workspaceId, integration)) };
  return writeInWorkspace(deps, context, async ({ db, at, record }) => {
    const row = await readSettings(db, workspaceId);
    checkVersion(context, row);
    const changed = whatChanged(ownOf(row), { ...ownOf(row), ...changes });
    if (changed === undefined && password === undefined && row.inbound_token !== null) {
      return toSettings(sealer, row);
    }
    const token = row.inbound_token === null ? newInboundToken() : sealer.open(row.inbound_token);
    const next = {
      ...{ ...ownOf(row), ...changes },
      password: sealedPassword(sealer, row, changes, password),
      version: row.version + 1,
      updated_at: at,
    };
    const inbound = { inbound_token: sealer.seal(token), inbound_hash: inboundHash(token) };
    await db
      .insertInto('mail_settings')
      .values({ workspace_id: workspaceId, ...next, ...inbound })
      .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(next))
      .execute();
    record({
      ...{ type: 'workspace.mail_changed', subjectType: 'workspace', subjectId: workspaceId },
      ...{ before: changed?.before ?? {}, after: changed?.after ?? {} },
    });
    return toSettings(sealer, await readSettings(db, workspaceId));
  });
}

/** Another server or another user never gets the old password. */
function sealedPassword(
  { seal }: Sealer,
  row: SettingsRow,
  { host = row.host, username = row.username }: Partial<SettingsRow>,
  password: string | null | undefined,
): string | null {
  if (password !== undefined) return password === null ? null : seal(password);
  return host === row.host && username === row.username ? row.password : null;
}

const ownOf = (row: SettingsRow) => ({
  ...{ host: row.host, port: row.port, security: row.security, username: row.username },
  ...{ from_name: row.from_name, from_address: row.from_address },
  ...{ reply_domain: row.reply_domain, per_minute: row.per_minute },
  ...{ integration_id: row.integration_id, integration_number: row.integration_number },
  ...{ track_opens: row.track_opens, track_clicks: row.track_clicks },
});

async function chosenIntegration(
  { mailProviders }: SettingsDeps,
  workspaceId: string,
  ref: Ref | null | undefined,
): Promise<Partial<Pick<SettingsRow, 'integration_id' | 'integration_number'>>> {
  if (ref === undefined) return {};
  if (ref === null) return { integration_id: null, integration_number: null };
  const found = await mailProviders.find(workspaceId, ref);
  if (found === undefined) throw invalidField('integration_id', 'integration_sends_no_mails');
  return { integration_id: found.id, integration_number: found.number };
}

async function check(
  { outbound }: SettingsDeps,
  workspaceId: string,
  { host, from_address: fromAddress }: SettingsChanges,
): Promise<void> {
  if (fromAddress != null && !isEmail(fromAddress)) {
    throw invalidField('from_address', 'email_invalid');
  }
  if (host == null) return;
  try {
    await outbound.addressOf(workspaceId, host);
  } catch (error) {
    if (!(error instanceof AddressNotAllowed)) throw error;
    // Its sentence also names the host, and the setting by which the operator can allow it.
    const { message } = error;
    const problem = { ...fieldProblem('host', 'address_not_allowed'), message };
    throw new DomainError('invalid', message, { fields: [problem] });
  }
}
