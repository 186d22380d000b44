// The webhook by which an integration posts to a chat. It is written with the integration.
import { sql } from 'kysely';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { insertWebhook } from '../insert-webhook.ts';
import { notifyDispatchers } from '../notify-dispatchers.ts';
import { newWebhookSecret, type WebhookFilters } from '../webhook.ts';

export interface ChatWebhook {
  integrationId: string;
  /** Of the integration. */
  name: string;
  /** The secret address. */
  url: string;
  events: readonly string[];
  filters: WebhookFilters;
  active: boolean;
}

/** Chats take about one a second. */
const messagesPerSecond = 1;

/** Creates the webhook, or gives it these values. One that was disabled begins again. */
export async function keepChatWebhook(
  sealer: Sealer,
  write: WorkspaceWrite,
  workspaceId: string,
  { integrationId, name, url, events, filters, active }: ChatWebhook,
): Promise<void> {
  const columns = {
    // Its path is the secret.
    url: `${new URL(url).origin}/`,
    sealed_url: sealer.seal(url),
    events: [...events],
    filters: JSON.stringify(filters),
    description: name,
    active,
  };
  const { rows } = await sql<{ id: string; active: boolean }>`
    select id, active from webhooks
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}`.execute(write.db);
  const [existing] = rows;
  if (existing === undefined) {
    const secret = sealer.seal(newWebhookSecret());
    const fixed = { integration_id: integrationId, rate: messagesPerSecond, secret };
    await insertWebhook(write, workspaceId, { ...columns, ...fixed });
    return;
  }
  await write.db
    .updateTable('webhooks')
    .set({
      ...columns,
      ...{ disabled_at: null, disabled_reason: null, updated_at: write.at },
      version: sql`version + 1`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', existing.id)
    .execute();
  if (active && !existing.active) await skipToNow(write, workspaceId, existing.id);
  await notifyDispatchers(write.db, workspaceId);
}

/** A channel is for news: what happened while it was off is not posted. */
async function skipToNow(
  { db, lastEvent }: WorkspaceWrite,
  workspaceId: string,
  id: string,
): Promise<void> {
  await sql`update webhook_checkpoints
    set completed_seq = ${lastEvent}, started_seq = ${lastEvent}, failing_since = null
    where workspace_id = ${workspaceId} and webhook_id = ${id}`.execute(db);
}

export async function removeChatWebhook(
  { db }: Pick<WorkspaceWrite, 'db'>,
  workspaceId: string,
  integrationId: string,
): Promise<void> {
  await sql`delete from webhooks
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}`.execute(db);
  await notifyDispatchers(db, workspaceId);
}
