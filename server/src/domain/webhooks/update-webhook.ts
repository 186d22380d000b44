import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { checkVersion, type RequestContext } from '../events/request-context.ts';
import { whatChanged } from '../events/what-changed.ts';
import { writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import { checkTarget } from './check-target.ts';
import { notifyWebhooks } from './notify-webhooks.ts';
import { checkEvents, checkHeaders, type Webhook, type WebhookChanges } from './webhook.ts';
import type { WebhookDeps } from './webhook-deps.ts';
import { findWebhookRow, toWebhook, type WebhookRow, webhookFacts } from './webhook-row.ts';

/** One that was disabled since it failed is tried again when it is made active. */
export async function updateWebhook(
  deps: WebhookDeps,
  context: RequestContext,
  ref: Ref,
  changes: WebhookChanges,
): Promise<Webhook> {
  const { workspaceId } = context;
  const url =
    changes.url === undefined
      ? undefined
      : await checkTarget(deps.outbound, workspaceId, changes.url);
  return writeInWorkspace(deps, context, async (write) => {
    const row = await findWebhookRow(write.db, workspaceId, ref);
    checkVersion(context, row);
    const next = { ...row, ...changedIn(changes), ...(url !== undefined && { url }) };
    if (changes.active === true) Object.assign(next, { disabled_at: null, disabled_reason: null });
    if (whatChanged(row, next) === undefined) return toWebhook(row);
    Object.assign(next, { version: row.version + 1, updated_at: write.at });
    const { id, number: _, secret: _kept, created_at: _then, ...columns } = next;
    await write.db
      .updateTable('webhooks')
      .set({
        ...columns,
        filters: JSON.stringify(next.filters),
        headers: JSON.stringify(next.headers),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    if (next.active && !row.active) await forgetFailing(write.db, workspaceId, id);
    await notifyWebhooks(write.db, workspaceId);
    const told = whatChanged(webhookFacts(row), webhookFacts(next)) ?? {
      before: null,
      after: null,
    };
    write.record({ type: 'webhook.updated', subjectType: 'webhook', subjectId: id, ...told });
    return toWebhook(next);
  });
}

/** It has five days again. */
async function forgetFailing(db: Kysely<Tables>, workspaceId: string, id: string): Promise<void> {
  await db
    .updateTable('webhook_positions')
    .set({ failing_since: null })
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', id)
    .execute();
}

function changedIn(changes: WebhookChanges): Partial<WebhookRow> {
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
