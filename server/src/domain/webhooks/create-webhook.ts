import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkUrl } from './check-url.ts';
import { insertWebhook } from './insert-webhook.ts';
import {
  checkEvents,
  checkHeaders,
  newWebhookSecret,
  type Webhook,
  type WebhookChanges,
  type WebhookDeps,
} from './webhook.ts';
import { findWebhookRow, toWebhook, webhookFacts, webhooksOf } from './webhook-row.ts';

export type NewWebhook = WebhookChanges & { url: string; events: string[] };

const maxWebhooks = 1_000;

/** Returns the secret, which otherwise only a rotation returns. */
export async function createWebhook(
  deps: WebhookDeps,
  request: ChangeRequest<Webhook>,
  { url, events, filters, description = null, headers, rate = null, active = true }: NewWebhook,
): Promise<Webhook> {
  const { workspaceId } = request;
  const checked = {
    url: await checkUrl(deps.outbound, workspaceId, url),
    events: checkEvents(events),
    headers: JSON.stringify(checkHeaders(headers ?? {})),
  };
  const secret = newWebhookSecret();
  return writeInWorkspace(deps, request, async (write) => {
    const { rows: existing } = await webhooksOf(workspaceId).execute(write.db);
    if (existing.length >= maxWebhooks) {
      throw new DomainError('conflict', `A workspace has at most ${maxWebhooks} webhooks.`);
    }
    const id = await insertWebhook(write, workspaceId, {
      ...checked,
      filters: JSON.stringify(filters ?? {}),
      ...{ description, rate, active },
      secret: deps.sealer.seal(secret),
    });
    const row = await findWebhookRow(write.db, workspaceId, { id });
    write.record({
      type: 'webhook.created',
      subjectType: 'webhook',
      subjectId: id,
      before: null,
      after: webhookFacts(row),
    });
    return { ...toWebhook(row), secret };
  });
}
