import type { Ref } from '../catalog/catalog.ts';
import { DomainError } from '../errors.ts';
import type { Asked } from '../events/asked.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { WebhookMessage } from './attempt.ts';
import { getMessage, type MessageDeps } from './get-message.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { queueAgain } from './queue-again.ts';
import { findWebhookRow } from './webhook-row.ts';

/** Sends it again at once, whatever came of it before. */
export async function resendMessage(
  deps: WriteDeps & MessageDeps,
  { workspaceId, actor }: Asked,
  webhook: Ref,
  message: Ref,
): Promise<WebhookMessage> {
  const { number: seq } = await getMessage(deps, workspaceId, webhook, message);
  await writeInWorkspace(deps, workspaceId, actor, async ({ db, at }) => {
    const { id, active } = await findWebhookRow(db, workspaceId, webhook);
    if (!active) throw new DomainError('conflict', 'The webhook is not active: make it so first.');
    await queueAgain(db, { workspaceId, webhookId: id }, [seq], at);
    await notifyWebhooks(db, workspaceId);
  });
  return getMessage(deps, workspaceId, webhook, message);
}
