import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { getKey } from '../keys/get-key.ts';

/** The member whose notifications the requester reads; a key has those of the user who created it. */
export async function ownMemberId(
  db: Kysely<Tables>,
  { workspaceId, actor }: Pick<RequestContext, 'workspaceId' | 'actor'>,
): Promise<string> {
  if (actor.type === 'member' && actor.id !== null) return actor.id;
  if (actor.type === 'key' && actor.id !== null) {
    const { createdBy } = await getKey(db, workspaceId, { id: actor.id });
    if (createdBy !== null) return createdBy;
  }
  throw new DomainError('forbidden', 'Notifications are for users, and this key belongs to none.');
}
