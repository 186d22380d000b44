import { sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { RequestContext } from '../../events/request-context.ts';
import { ownMemberId } from '../own-member-id.ts';
import type { Preferences } from './preferences.ts';
import { readPreferencesRow, toPreferences } from './preferences-row.ts';

export interface OwnPreferences extends Preferences {
  /** In which quiet hours and the digest are meant. */
  timeZone: string;
}

export async function getPreferences(
  { database: { kysely } }: Pick<ReadDeps, 'database'>,
  context: RequestContext,
): Promise<OwnPreferences> {
  const { workspaceId } = context;
  const memberId = await ownMemberId(kysely, context);
  const row = await readPreferencesRow(kysely, workspaceId, memberId);
  const { rows } = await sql<{ timeZone: string }>`
    select coalesce(m.time_zone, w.time_zone) as "timeZone"
    from members m join workspaces w on w.id = ${workspaceId}
    where m.workspace_id = ${workspaceId} and m.id = ${memberId}`.execute(kysely);
  return { ...toPreferences(row), timeZone: rows[0]?.timeZone ?? 'UTC' };
}
