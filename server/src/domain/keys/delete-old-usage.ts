import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { usageDays } from './get-key-usage.ts';

const dayMs = 86_400_000;

/** Deletes what no report of a key shows any more. */
export async function deleteOldUsage(
  db: Kysely<Tables>,
  workspaceId: string,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - (usageDays + 1) * dayMs);
  await db
    .deleteFrom('key_requests')
    .where('workspace_id', '=', workspaceId)
    .where('day', '<', since.toISOString().slice(0, 10))
    .execute();
  await db
    .deleteFrom('key_refusals')
    .where('workspace_id', '=', workspaceId)
    .where('at', '<', since)
    .execute();
}
