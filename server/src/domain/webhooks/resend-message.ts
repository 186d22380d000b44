import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { WebhookMessage } from './attempt.ts';
import { findNextAttempt, getMessage, type MessageDeps } from './get-message.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
import { requeueMessages } from './requeue-messages.ts';
import { findActiveWebhookRow } from './webhook-row.ts';

/** Sends the message again immediately, whether it was delivered or not. */
export async function resendMessage(
  deps: WriteDeps & MessageDeps,
  request: ChangeRequest<WebhookMessage>,
  webhook: Ref,
  message: Ref,
): Promise<WebhookMessage> {
  const { workspaceId } = request;
  const found = await getMessage(deps, workspaceId, webhook, message);
  return writeInWorkspace(deps, request, async ({ db, at }) => {
    const { id } = await findActiveWebhookRow(db, workspaceId, webhook);
    const key = { workspaceId, webhookId: id };
    await requeueMessages(db, key, [found.number], at);
    await notifyDispatchers(db, workspaceId);
    const nextAttemptAt = await findNextAttempt(db, key, found.number);
    return { ...found, nextAttemptAt, state: 'waiting' };
  });
}
