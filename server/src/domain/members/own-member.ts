import type { Database } from '../../platform/database/pool.ts';
import type { RequestContext } from '../events/request-context.ts';
import { currentScopes } from '../keys/current-scopes.ts';
import { getKey } from '../keys/get-key.ts';
import { allows } from '../keys/scopes.ts';
import { findMember } from './find-member.ts';
import type { Member } from './member.ts';
import { scopesOfRole } from './role-scopes.ts';

/**
 * The member whose account the requester may use: the person who is signed in. A key stands for the
 * user who created it if it has every scope of that user's role.
 */
export async function ownMember(
  db: Database['kysely'],
  { workspaceId, actor }: RequestContext,
): Promise<Member | undefined> {
  if (actor.id === null) return undefined;
  if (actor.type === 'member') return findMember(db, workspaceId, { id: actor.id });
  if (actor.type !== 'key') return undefined;
  const { createdBy } = await getKey(db, workspaceId, { id: actor.id });
  const creator =
    createdBy === null ? undefined : await findMember(db, workspaceId, { id: createdBy });
  if (creator === undefined || creator.deactivatedAt !== null) return undefined;
  const scopes = await currentScopes(db, workspaceId, actor.id);
  const covers = [...scopesOfRole(creator.role)].every((scope) => allows(scopes, scope));
  return covers ? creator : undefined;
}
