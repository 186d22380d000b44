import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkUrl } from './check-url.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
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
    const id = newId();
    await write.db
      .insertInto('webhooks')
      .values({
        workspace_id: workspaceId,
        id,
        ...checked,
        filters: JSON.stringify(filters ?? {}),
        description,
        rate,
        active,
        secret: deps.sealer.seal(secret),
        created_at: write.at,
        updated_at: write.at,
      })
      .execute();
    const { rows: counters } = await sql<{ last_event: number }>`
      update workspace_counters set notify_until = 'infinity'
      where workspace_id = ${workspaceId} returning last_event`.execute(write.db);
    // It receives neither earlier events nor the event of its own creation.
    const seq = (counters[0]?.last_event ?? 0) + 1;
    await write.db
      .insertInto('webhook_checkpoints')
      .values({
        ...{ workspace_id: workspaceId, webhook_id: id },
        ...{ completed_seq: seq, started_seq: seq },
      })
      .execute();
    await notifyDispatchers(write.db, workspaceId);
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
