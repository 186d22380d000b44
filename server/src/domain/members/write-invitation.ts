import type { Database } from '../../platform/database/pool.ts';
import type { Actor } from '../events/event.ts';
import { newInvitation } from './invitation.ts';

/** Replaces the invitation of a member and returns the token of the new link. */
export async function writeInvitation(
  { db, at }: { db: Database['kysely']; at: Date },
  { workspaceId, actor }: { workspaceId: string; actor: Actor },
  memberId: string,
): Promise<string> {
  const { token, hash, expiresAt } = newInvitation(workspaceId, at);
  const link = {
    token_hash: hash,
    by_operator: actor.type === 'command',
    ...{ created_at: at, expires_at: expiresAt, used_at: null },
  };
  await db
    .insertInto('invitations')
    .values({ workspace_id: workspaceId, member_id: memberId, ...link })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'member_id']).doUpdateSet(link))
    .execute();
  return token;
}
