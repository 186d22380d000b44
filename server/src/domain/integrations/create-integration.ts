import { newId } from '../../platform/ids.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { insertAddress } from './address/address.ts';
import {
  checkSettings,
  checkType,
  type Integration,
  type NewIntegration,
  receives,
} from './integration.ts';
import {
  findIntegrationRow,
  type IntegrationDeps,
  integrationFacts,
  sealSecrets,
  toIntegration,
} from './integration-row.ts';
import { postToChat } from './post-to-chat.ts';

export async function createIntegration(
  deps: IntegrationDeps,
  request: ChangeRequest<Integration>,
  { type, name, settings, active = true }: NewIntegration,
): Promise<Integration> {
  const { workspaceId } = request;
  const { visible, secret } = checkSettings(checkType(type), settings);
  return writeInWorkspace(deps, request, async (write) => {
    const id = newId();
    await write.db
      .insertInto('integrations')
      .values({
        workspace_id: workspaceId,
        id,
        type,
        name,
        settings: JSON.stringify(visible),
        secrets: sealSecrets(deps.sealer, secret),
        active,
        created_at: write.at,
        updated_at: write.at,
      })
      .execute();
    if (receives(type))
      await insertAddress(write.db, deps.sealer, { workspaceId, id, at: write.at });
    const created = { id, type, name, active, settings: visible };
    await postToChat(deps.sealer, write, workspaceId, created, secret);
    const row = await findIntegrationRow(write.db, workspaceId, { id });
    write.record({
      type: 'integration.created',
      subjectType: 'integration',
      subjectId: id,
      before: null,
      after: integrationFacts(row),
    });
    return toIntegration(row, deps.sealer);
  });
}
