import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { announceUnread } from './announce-unread.ts';
import { countUnread } from './count-unread.ts';
import { ownMemberId } from './own-member-id.ts';

interface MarkDeps {
  database: { kysely: Kysely<Tables> };
  clock: { now: () => Date };
}

export interface Unread {
  unread: number;
}

/** Marks own notifications as read or unread: those of the ids, or all. Returns how many are unread. */
export async function markNotifications(
  { database: { kysely }, clock }: MarkDeps,
  { workspaceId, actor, hooks }: ChangeRequest<Unread>,
  which: { ids: readonly string[] } | 'all',
  as: 'read' | 'unread',
): Promise<Unread> {
  return kysely.transaction().execute(async (db) => {
    await hooks?.begin(db);
    const memberId = await ownMemberId(db, { workspaceId, actor });
    const named = which === 'all' ? sql`true` : sql`id = any(${[...which.ids]}::uuid[])`;
    const readAt = as === 'read' ? clock.now() : null;
    const { numAffectedRows = 0n } = await sql`update notifications set read_at = ${readAt}
      where workspace_id = ${workspaceId} and member_id = ${memberId} and in_app and ${named}
        and (read_at is null) = ${as === 'read'}`.execute(db);
    if (numAffectedRows > 0n) await announceUnread(db, workspaceId, [memberId]);
    const unread = (await countUnread(db, workspaceId, [memberId])).get(memberId) ?? 0;
    await hooks?.complete(db, { unread });
    return { unread };
  });
}
