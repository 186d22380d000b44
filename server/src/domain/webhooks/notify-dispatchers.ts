import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';

export const webhooksChannel = 'inlet_webhooks';

/** Notifies the dispatchers, on commit, that webhooks of a workspace or their retries changed. */
export async function notifyDispatchers(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await sql`select pg_notify(${webhooksChannel}, ${workspaceId})`.execute(db);
}
