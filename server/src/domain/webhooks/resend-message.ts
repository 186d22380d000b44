import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { WebhookMessage } from './attempt.ts';
import { dueAt, getMessage, type MessageDeps } from './get-message.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { queueAgain } from './queue-again.ts';
import { findWebhookRow } from './webhook-row.ts';

/** Sends it again at once, whatever came of it before. */
export async function resendMessage(
  deps: WriteDeps & MessageDeps,
  request: ChangeRequest<WebhookMessage>,
  webhook: Ref,
  message: Ref,
): Promise<WebhookMessage> {
  const { workspaceId } = request;
  const found = await getMessage(deps, workspaceId, webhook, message);
  return writeInWorkspace(deps, request, async ({ db, at }) => {
    const { id, active } = await findWebhookRow(db, workspaceId, webhook);
    if (!active) throw new DomainError('conflict', 'The webhook is not active: make it so first.');
    const place = { workspaceId, webhookId: id };
    await queueAgain(db, place, [found.number], at);
    await notifyWebhooks(db, workspaceId);
    const nextAttemptAt = await dueAt(db, place, found.number);
    return { ...found, nextAttemptAt, state: 'waiting' };
  });
}
