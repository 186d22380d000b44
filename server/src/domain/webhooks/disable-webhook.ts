import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { findWebhookRow } from './webhook-row.ts';

/** Nobody is told any more until somebody makes it active again; then it goes on where it stopped. */
export async function disableWebhook(
  deps: WriteDeps,
  { workspaceId, id, reason }: { workspaceId: string; id: string; reason: string },
): Promise<void> {
  const actor = { type: 'system', id: null } as const;
  await writeInWorkspace(deps, workspaceId, actor, async (write) => {
    const row = await findWebhookRow(write.db, workspaceId, { id });
    if (!row.active) return;
    await write.db
      .updateTable('webhooks')
      .set({
        active: false,
        disabled_at: write.at,
        disabled_reason: reason,
        version: row.version + 1,
        updated_at: write.at,
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    write.record({
      type: 'webhook.disabled',
      subjectType: 'webhook',
      subjectId: id,
      before: { active: true },
      after: { active: false, reason },
    });
    await notifyWebhooks(write.db, workspaceId);
  });
}
