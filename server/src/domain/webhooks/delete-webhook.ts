import type { Ref } from '../catalog/catalog.ts';
import { type Asked, checkVersion } from '../events/asked.ts';
import { removeRow } from '../events/remove-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { findWebhookRow, webhookFacts } from './webhook-row.ts';

export async function deleteWebhook(deps: WriteDeps, asked: Asked, ref: Ref): Promise<void> {
  const { workspaceId } = asked;
  await writeInWorkspace(deps, asked, async (write) => {
    const row = await findWebhookRow(write.db, workspaceId, ref);
    checkVersion(asked, row);
    await removeRow(write, workspaceId, 'webhook', { id: row.id, facts: webhookFacts(row) });
    await notifyWebhooks(write.db, workspaceId);
  });
}
