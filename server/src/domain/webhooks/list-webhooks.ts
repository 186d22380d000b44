import {
  newestFirst,
  type Page,
  type PageParams,
  paginate,
} from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Webhook } from './webhook.ts';
import { toWebhook, webhooksOf } from './webhook-row.ts';

/** Newest first. */
export async function listWebhooks(
  { database }: ReadDeps,
  workspaceId: string,
  page: PageParams,
): Promise<Page<Webhook>> {
  const source = { rows: webhooksOf(workspaceId), order: newestFirst };
  const { items, ...rest } = await paginate(database.kysely, source, page);
  return { items: items.map(toWebhook), ...rest };
}
