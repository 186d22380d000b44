import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { automationFacts, findAutomationRow } from './automation-row.ts';
import { openState } from './runs/insert-runs.ts';

export async function deleteAutomation(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findAutomationRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    await removeRow(write, workspaceId, {
      ...{ table: 'automations', subjectType: 'automation', eventType: 'automation.deleted' },
      id: row.id,
      facts: automationFacts(row),
    });
    await openState(write.db, workspaceId);
  });
}
