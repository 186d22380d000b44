import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { systemActor } from '../events/event.ts';
import { updateRow } from '../events/update-row.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { addTask } from '../tasks/create-task.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
import { type DisabledReason, disabledReasons } from './webhook.ts';
import { findWebhookRow } from './webhook-row.ts';

/**
 * Stops deliveries until a member makes the webhook active again; then they resume where they
 * stopped. Each owner and admin gets a task about it.
 */
export async function disableWebhook(
  deps: WriteDeps & ReadDeps,
  { workspaceId, id, code }: { workspaceId: string; id: string; code: DisabledReason },
): Promise<void> {
  const reason = disabledReasons[code];
  await writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const row = await findWebhookRow(write.db, workspaceId, { id });
    if (!row.active) return;
    await updateRow(write, workspaceId, 'webhooks', row, {
      active: false,
      disabled_at: write.at,
      disabled_reason: reason,
    });
    write.record({
      type: 'webhook.disabled',
      subjectType: 'webhook',
      subjectId: id,
      before: { active: true },
      after: { active: false, reason, code },
    });
    await notifyDispatchers(write.db, workspaceId);
    const title = `Webhook ${row.number} to ${new URL(row.url).host} was switched off. ${reason}`;
    for (const assignee of await findAdmins(write.db, workspaceId)) {
      await addTask(
        deps,
        write,
        { workspaceId, actor: systemActor },
        { title, due: { at: write.at }, assignee },
      );
    }
  });
}

function findAdmins(db: Kysely<Tables>, workspaceId: string): Promise<{ id: string }[]> {
  return db
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', 'in', ['owner', 'admin'])
    .where('deactivated_at', 'is', null)
    .orderBy('number')
    .execute();
}
