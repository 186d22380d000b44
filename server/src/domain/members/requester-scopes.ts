import type { Database } from '../../platform/database/pool.ts';
import type { RequestContext } from '../events/request-context.ts';
import { requesterOf } from './change-member.ts';
import { scopesOfRole } from './role-scopes.ts';

/** The scopes that the requester has now: those of a key, or of the role of a member. */
export async function requesterScopes(
  db: Database['kysely'],
  context: RequestContext,
): Promise<ReadonlySet<string>> {
  const requester = await requesterOf(db, context);
  return typeof requester === 'string' ? scopesOfRole(requester) : requester;
}
