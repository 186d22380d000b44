import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
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
import {
  findIntegrationRow,
  type IntegrationDeps,
  integrationFacts,
  sealSecrets,
  secretsOf,
  toIntegration,
} from './integration-row.ts';
import { postToChat } from './post-to-chat.ts';

/** Changes only the fields and the settings of the request. */
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
    const storedSecrets = secretsOf(sealer, row);
    const type = checkType(row.type);
    const settings = changedSettings(type, row.settings, storedSecrets, changes.settings ?? {});
    const { visible, secret } = checkSettings(type, settings);
    const { name = row.name, active = row.active } = changes;
    const next = { ...row, name, active, settings: visible };
    const changed = whatChanged(integrationFacts(row), integrationFacts(next));
    const changedSecrets = whatChanged(storedSecrets, secret);
    if (!changed && !changedSecrets) return toIntegration(row, sealer);
    const secrets = sealSecrets(sealer, secret);
    const columns = { name, active, secrets, settings: JSON.stringify(visible) };
    const written = await updateRow(write, workspaceId, 'integrations', row, columns);
    await postToChat(sealer, write, workspaceId, next, secret);
    write.record({
      type: 'integration.updated',
      subjectType: 'integration',
      subjectId: row.id,
      ...(changed ?? { before: null, after: null }),
    });
    return toIntegration({ ...next, secrets, ...written }, sealer);
  });
}
