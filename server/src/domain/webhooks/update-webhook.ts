import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkUrl } from './check-url.ts';
import { notifyDispatchers } from './notify-dispatchers.ts';
import {
  checkEvents,
  checkHeaders,
  type Webhook,
  type WebhookChanges,
  type WebhookDeps,
} from './webhook.ts';
import { findOwnWebhookRow, toWebhook, type WebhookRow, webhookFacts } from './webhook-row.ts';

/** Activating a disabled webhook resumes its deliveries. */
export async function updateWebhook(
  deps: WebhookDeps,
  context: RequestContext,
  ref: Ref,
  changes: WebhookChanges,
): Promise<Webhook> {
  const { workspaceId } = context;
  const url =
    changes.url === undefined ? undefined : await checkUrl(deps.outbound, workspaceId, changes.url);
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findOwnWebhookRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const next = { ...row, ...changedColumns(changes), ...(url !== undefined && { url }) };
    if (changes.active === true) Object.assign(next, { disabled_at: null, disabled_reason: null });
    if (whatChanged(row, next) === undefined) return toWebhook(row);
    const { id, events, description, rate, active, disabled_at, disabled_reason } = next;
    const written = await updateRow(write, workspaceId, 'webhooks', row, {
      ...{ url: next.url, events, description, rate, active, disabled_at, disabled_reason },
      filters: JSON.stringify(next.filters),
      headers: JSON.stringify(next.headers),
    });
    if (next.active && !row.active) await clearFailingSince(write.db, workspaceId, id);
    await notifyDispatchers(write.db, workspaceId);
    const changed = whatChanged(webhookFacts(row), webhookFacts(next)) ?? {
      before: null,
      after: null,
    };
    write.record({ type: 'webhook.updated', subjectType: 'webhook', subjectId: id, ...changed });
    return toWebhook({ ...next, ...written });
  });
}

/** Restarts the period of failures after which the webhook is disabled. */
async function clearFailingSince(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<void> {
  await db
    .updateTable('webhook_checkpoints')
    .set({ failing_since: null })
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', id)
    .execute();
}

function changedColumns(changes: WebhookChanges): Partial<WebhookRow> {
  const { events, filters, description, headers, rate, active } = changes;
  return {
    ...(events !== undefined && { events: checkEvents(events) }),
    ...(filters !== undefined && { filters: filters ?? {} }),
    ...(description !== undefined && { description }),
    ...(headers !== undefined && { headers: checkHeaders(headers ?? {}) }),
    ...(rate !== undefined && { rate }),
    ...(active !== undefined && { active }),
  };
}
