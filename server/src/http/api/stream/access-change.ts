// Recognises the events that change what an open stream may deliver. The client reconnects and is
// authenticated anew. Pure.
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import type { Principal } from '../../../domain/keys/principal.ts';

/**
 * `access_changed`: other role or scopes, the next stream has other events. `access_ended`: there is no
 * next stream, unless the client signs in again.
 */
export type AccessChange = 'access_changed' | 'access_ended';

const endsAccess: ReadonlySet<string> = new Set([
  'key.revoked',
  'member.deactivated',
  'member.deleted',
]);

type Client = Pick<Principal, 'actor' | 'role' | 'scopes' | 'sessionId'>;

export function accessChangeFor({
  actor,
  role,
  scopes,
  sessionId,
}: Client): (event: LoggedEvent) => AccessChange | undefined {
  return ({ type, subject, after }) => {
    if (subject.id !== actor.id) return undefined;
    if (endsAccess.has(type)) return 'access_ended';
    const changed = after ?? {};
    if (type === 'session.ended' && changed.session_id === sessionId) return 'access_ended';
    const hasOtherRole = type === 'member.updated' && (changed.role ?? role) !== role;
    const hasOtherScopes = type === 'key.updated' && !isSame(changed.scopes, scopes);
    return hasOtherRole || hasOtherScopes ? 'access_changed' : undefined;
  };
}

/** An update that leaves the scopes as they were does not name them. */
const isSame = (changed: unknown, scopes: ReadonlySet<string>): boolean =>
  !Array.isArray(changed) || sameScopes(new Set<string>(changed), scopes);

export const sameScopes = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && one.isSubsetOf(other);
