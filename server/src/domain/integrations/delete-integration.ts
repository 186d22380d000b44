import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findIntegrationRow, integrationFacts } from './integration-row.ts';

export async function deleteIntegration(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId, actor } = asked;
  await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const row = await findIntegrationRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await write.db
      .deleteFrom('integrations')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({
      type: 'integration.deleted',
      subjectType: 'integration',
      subjectId: row.id,
      before: integrationFacts(row),
      after: null,
    });
  });
}
