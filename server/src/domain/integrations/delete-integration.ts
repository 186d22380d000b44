import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { findIntegrationRow, integrationFacts } from './integration-row.ts';
import { stopPosting } from './post-to-chat.ts';

export async function deleteIntegration(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findIntegrationRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    await stopPosting(write, workspaceId, row);
    await removeRow(write, workspaceId, {
      ...{ table: 'integrations', subjectType: 'integration', eventType: 'integration.deleted' },
      id: row.id,
      facts: integrationFacts(row),
    });
  });
}
