import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { DomainError } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkTarget } from './check-target.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import {
  checkEvents,
  checkHeaders,
  newWebhookSecret,
  type Webhook,
  type WebhookChanges,
} from './webhook.ts';
import type { WebhookDeps } from './webhook-deps.ts';
import { findWebhookRow, toWebhook, webhookFacts, webhooksOf } from './webhook-row.ts';

export type NewWebhook = WebhookChanges & { url: string; events: string[] };

const maxWebhooks = 1_000;

/** The only time, beside a rotation, that its secret is shown. */
export async function createWebhook(
  deps: WebhookDeps,
  request: ChangeRequest<Webhook>,
  { url, events, filters, description = null, headers, rate = null, active = true }: NewWebhook,
): Promise<Webhook> {
  const { workspaceId } = request;
  const checked = {
    url: await checkTarget(deps.outbound, workspaceId, url),
    events: checkEvents(events),
    headers: JSON.stringify(checkHeaders(headers ?? {})),
  };
  const secret = newWebhookSecret();
  return writeInWorkspace(deps, request, async (write) => {
    const { rows: there } = await webhooksOf(workspaceId).execute(write.db);
    if (there.length >= maxWebhooks) {
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
    // What happened before, its own making included, is not for it.
    const seq = (counters[0]?.last_event ?? 0) + 1;
    await write.db
      .insertInto('webhook_positions')
      .values({ workspace_id: workspaceId, webhook_id: id, seq, begun: seq })
      .execute();
    await notifyWebhooks(write.db, workspaceId);
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
