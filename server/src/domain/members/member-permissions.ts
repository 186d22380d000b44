// Which roles a requester may grant, and which members they may change. Pure.
import { DomainError } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { allows } from '../keys/scopes.ts';
import { type Role, roles } from './member.ts';
import { scopesOfRole } from './role-scopes.ts';

/** A requester has a role, or the scopes of a key. */
export type Requester = Role | ReadonlySet<string>;

/** The operator of the installation acts as an owner. `own` is the role of a member who acts. */
export function toRequester({ actor, scopes }: RequestContext, own: Role | undefined): Requester {
  if (actor.type === 'command') return 'owner';
  if (actor.type === 'key') return scopes ?? new Set();
  return own ?? 'viewer';
}

/** A key has no role: every role with a scope that the key lacks exceeds it. */
function exceeds(role: Role, requester: Requester): boolean {
  if (typeof requester === 'string') return roles.indexOf(role) < roles.indexOf(requester);
  return role === 'owner' || ![...scopesOfRole(role)].every((scope) => allows(requester, scope));
}

/** Prevents privilege escalation: a requester grants only roles that do not exceed their own. */
export function checkMayGrant(requester: Requester, role: Role): void {
  if (!exceeds(role, requester)) return;
  throw new DomainError('forbidden', refusal(requester, role, 'granted'));
}

export function checkMayChange(requester: Requester, { role }: { role: Role }): void {
  if (!exceeds(role, requester)) return;
  throw new DomainError('forbidden', refusal(requester, role, 'changed'));
}

function refusal(requester: Requester, role: Role, change: 'granted' | 'changed'): string {
  if (role === 'owner') {
    return change === 'granted'
      ? 'Only an owner can make somebody an owner.'
      : 'Only an owner can change an owner.';
  }
  const subject = change === 'granted' ? `The role ${role}` : `A user with the role ${role}`;
  return typeof requester === 'string'
    ? `${subject} can be ${change} only by a user with that role or a higher one.`
    : `${subject} can be ${change} by a key only when the key has every scope of that role.`;
}
