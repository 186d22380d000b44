import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { removeRow } from '../events/remove-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { automationFacts, findAutomationRow } from './automation-row.ts';

export async function deleteAutomation(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await removeRow(write, workspaceId, 'automation', { id: row.id, facts: automationFacts(row) });
  });
}
