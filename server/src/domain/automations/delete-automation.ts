import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { automationFacts, findAutomationRow } from './automation-row.ts';

export async function deleteAutomation(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId, actor } = asked;
  await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await write.db
      .deleteFrom('automations')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', row.id)
      .execute();
    write.record({
      type: 'automation.deleted',
      subjectType: 'automation',
      subjectId: row.id,
      before: automationFacts(row),
      after: null,
    });
  });
}
