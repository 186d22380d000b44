import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { ownMemberId } from '../own-member-id.ts';
import { type ChosenKinds, mergeKinds, type QuietHours } from './preferences.ts';
import { readPreferencesRow } from './preferences-row.ts';

export interface PreferencesChanges {
  kinds?: ChosenKinds | undefined;
  quietHours?: QuietHours | null | undefined;
  digestAt?: string | null | undefined;
}

export async function updatePreferences(
  { database: { kysely } }: { database: Pick<Database, 'kysely'> },
  context: RequestContext,
  changes: PreferencesChanges,
): Promise<void> {
  const { workspaceId } = context;
  await kysely.transaction().execute(async (db) => {
    const memberId = await ownMemberId(db, context);
    // Changes of two tabs at once are merged one after the other.
    await sql`select from members where workspace_id = ${workspaceId} and id = ${memberId}
      for no key update`.execute(db);
    const row = await readPreferencesRow(db, workspaceId, memberId);
    const { quietHours = row.quietHours, digestAt = row.digestAt } = changes;
    const kinds = JSON.stringify(mergeKinds(row.kinds, changes.kinds ?? {}));
    const hours = quietHours && JSON.stringify(quietHours);
    await sql`
      insert into notification_preferences (workspace_id, member_id, kinds, quiet_hours, digest_at)
      values (${workspaceId}, ${memberId}, ${kinds}, ${hours}, ${digestAt})
      on conflict (workspace_id, member_id) do update set kinds = excluded.kinds,
        quiet_hours = excluded.quiet_hours, digest_at = excluded.digest_at`.execute(db);
  });
}
