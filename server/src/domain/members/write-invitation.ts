import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { newInvitation } from './invitation.ts';

/** A new link for a member, in place of the one there was; returns its token. */
export async function writeInvitation(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  memberId: string,
): Promise<string> {
  const { token, hash, expiresAt } = newInvitation(workspaceId, at);
  const link = { token_hash: hash, created_at: at, expires_at: expiresAt, used_at: null };
  await db
    .insertInto('invitations')
    .values({ workspace_id: workspaceId, member_id: memberId, ...link })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'member_id']).doUpdateSet(link))
    .execute();
  return token;
}
