import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import {
  type ChosenKinds,
  type Preferences,
  type QuietHours,
  withDefaults,
} from './preferences.ts';

export interface PreferencesRow {
  kinds: ChosenKinds;
  quietHours: QuietHours | null;
  digestAt: string | null;
}

const untouched: PreferencesRow = { kinds: {}, quietHours: null, digestAt: null };

export async function readPreferencesRow(
  db: Kysely<Tables>,
  workspaceId: string,
  memberId: string,
): Promise<PreferencesRow> {
  const { rows } = await sql<PreferencesRow>`
    select kinds, quiet_hours as "quietHours", digest_at as "digestAt"
    from notification_preferences
    where workspace_id = ${workspaceId} and member_id = ${memberId}`.execute(db);
  return rows[0] ?? untouched;
}

export const toPreferences = ({ kinds, quietHours, digestAt }: PreferencesRow): Preferences => ({
  ...{ kinds: withDefaults(kinds), digestAt },
  // JSON of the database has its own order of names.
  quietHours: quietHours && { start: quietHours.start, end: quietHours.end },
});
