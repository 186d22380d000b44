import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import {
  changedSettings,
  checkSettings,
  checkType,
  type Integration,
  type IntegrationChanges,
} from './integration.ts';
import type { IntegrationDeps } from './integration-deps.ts';
import {
  findIntegrationRow,
  integrationFacts,
  sealSecrets,
  secretsOf,
  toIntegration,
} from './integration-row.ts';

/** Of the settings, too, only those that are sent change. */
export async function updateIntegration(
  deps: IntegrationDeps,
  context: RequestContext,
  ref: Ref,
  changes: IntegrationChanges,
): Promise<Integration> {
  const { workspaceId } = context;
  const { sealer } = deps;
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findIntegrationRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const kept = secretsOf(sealer, row);
    const wanted = changedSettings(row.settings, kept, changes.settings ?? {});
    const { shown, secret } = checkSettings(checkType(row.type), wanted);
    const { name = row.name, active = row.active } = changes;
    const next = { ...row, name, active, settings: shown };
    const changed = whatChanged(integrationFacts(row), integrationFacts(next));
    const newSecrets = whatChanged(kept, secret);
    if (!changed && !newSecrets) return toIntegration(row, sealer);
    const columns = {
      name,
      active,
      secrets: sealSecrets(sealer, secret),
      version: row.version + 1,
      updated_at: write.at,
    };
    await write.db
      .updateTable('integrations')
      .set({ ...columns, settings: JSON.stringify(shown) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({
      type: 'integration.updated',
      subjectType: 'integration',
      subjectId: row.id,
      ...(changed ?? { before: null, after: null }),
    });
    return toIntegration({ ...next, ...columns }, sealer);
  });
}
