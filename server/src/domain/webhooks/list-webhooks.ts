import { sql } from 'kysely';
import { type Part, type PartAsked, readPart } from '../../platform/database/read-part.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Webhook } from './webhook.ts';
import { toWebhook, webhooksOf } from './webhook-row.ts';

/** The newest first. */
export async function listWebhooks(
  { database }: ReadDeps,
  workspaceId: string,
  part: PartAsked,
): Promise<Part<Webhook>> {
  const order = { by: sql`r.number`, type: 'bigint', direction: 'desc' } as const;
  const source = { rows: webhooksOf(workspaceId), order };
  const { items, ...rest } = await readPart(database.kysely, source, part);
  return { items: items.map(toWebhook), ...rest };
}
