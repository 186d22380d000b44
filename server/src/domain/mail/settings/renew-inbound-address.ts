import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { type ChangeRequest, checkVersion } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { inboundHash, newInboundToken } from './inbound-token.ts';
import { type MailSettings, toSettings } from './mail-settings.ts';
import { readSettings } from './settings-queries.ts';

/** Creates the address of received mails, or replaces it: the former one is unknown at once. */
export async function renewInboundAddress(
  deps: WriteDeps & { sealer: Sealer },
  request: ChangeRequest<MailSettings>,
): Promise<MailSettings> {
  const { workspaceId } = request;
  const token = newInboundToken();
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const row = await readSettings(db, workspaceId);
    checkVersion(request, row);
    const next = {
      ...{ inbound_token: deps.sealer.seal(token), inbound_hash: inboundHash(token) },
      ...{ version: row.version + 1, updated_at: at },
    };
    await db
      .insertInto('mail_settings')
      .values({ workspace_id: workspaceId, ...next })
      .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(next))
      .execute();
    record({
      ...{ type: 'workspace.mail_changed', subjectType: 'workspace', subjectId: workspaceId },
      ...{ before: {}, after: { inbound_address_renewed_at: at.toISOString() } },
    });
    return toSettings(deps.sealer, await readSettings(db, workspaceId));
  });
}
