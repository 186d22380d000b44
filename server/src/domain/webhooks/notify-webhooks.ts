import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

export const webhooksChannel = 'inlet_webhooks';

/** Tells those who deliver that the webhooks of a workspace are others, once that is committed. */
export async function notifyWebhooks(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await sql`select pg_notify(${webhooksChannel}, ${workspaceId})`.execute(db);
}
