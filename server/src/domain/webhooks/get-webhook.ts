import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import type { Webhook } from './webhook.ts';
import { findWebhookRow, toWebhook } from './webhook-row.ts';

export async function getWebhook(
  { database }: ReadDeps,
  workspaceId: string,
  ref: Ref,
): Promise<Webhook> {
  return toWebhook(await findWebhookRow(database.kysely, workspaceId, ref));
}
