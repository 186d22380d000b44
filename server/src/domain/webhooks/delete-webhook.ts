import { removeRow } from '../events/remove-row.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
import { findOwnWebhookRow, webhookFacts } from './webhook-row.ts';

export async function deleteWebhook(
  deps: WriteDeps,
  context: RequestContext,
  ref: Ref,
): Promise<void> {
  const { workspaceId } = context;
  await writeInWorkspace(deps, context, async (write) => {
    const row = await findOwnWebhookRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    await removeRow(write, workspaceId, {
      ...{ table: 'webhooks', subjectType: 'webhook', eventType: 'webhook.deleted' },
      id: row.id,
      facts: webhookFacts(row),
    });
    await notifyDispatchers(write.db, workspaceId);
  });
}
