import { type ChangeRequest, checkVersion } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
import { newWebhookSecret, rotationMs, type Webhook, type WebhookDeps } from './webhook.ts';
import { findOwnWebhookRow, findWebhookRow, toWebhook } from './webhook-row.ts';

/** Generates a new secret. For a day the former one also signs messages. */
export async function rotateWebhookSecret(
  deps: WebhookDeps,
  context: ChangeRequest<Webhook>,
  ref: Ref,
): Promise<Webhook> {
  const { workspaceId } = context;
  const secret = newWebhookSecret();
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findOwnWebhookRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    await updateRow(write, workspaceId, 'webhooks', row, {
      secret: deps.sealer.seal(secret),
      former_secret: row.secret,
      former_until: new Date(write.at.getTime() + rotationMs),
    });
    await notifyDispatchers(write.db, workspaceId);
    const next = await findWebhookRow(write.db, workspaceId, { id: row.id });
    write.record({
      type: 'webhook.secret_rotated',
      subjectType: 'webhook',
      subjectId: row.id,
      before: null,
      after: null,
    });
    return { ...toWebhook(next), secret };
  });
}
