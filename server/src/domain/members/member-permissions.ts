// Who may give which role, and change whom. Pure.
import { DomainError } from '../errors.ts';
import type { RequestContext } from '../events/request-context.ts';
import { allows } from '../keys/scopes.ts';
import { type Role, roles } from './member.ts';
import { scopesOfRole } from './role-scopes.ts';

/** As whom an actor deals with members: in a role, or as a key with its scopes. */
export type Asker = Role | ReadonlySet<string>;

/** Whoever runs the installation acts as an owner. `own` is the role of a member who acts. */
export function actsAs({ actor, scopes }: RequestContext, own: Role | undefined): Asker {
  if (actor.type === 'command') return 'owner';
  if (actor.type === 'key') return scopes ?? new Set();
  return own ?? 'viewer';
}

/** A key has no role: a role exceeds it that may do anything beyond its scopes. */
function exceeds(role: Role, asker: Asker): boolean {
  if (typeof asker === 'string') return roles.indexOf(role) < roles.indexOf(asker);
  return role === 'owner' || ![...scopesOfRole(role)].every((scope) => allows(asker, scope));
}

/** Nobody raises themselves: a role is given by those who have it, and by keys that cover it. */
export function checkMayGive(asker: Asker, role: Role): void {
  if (!exceeds(role, asker)) return;
  throw new DomainError('forbidden', refusal(asker, role, 'given'));
}

export function checkMayChange(asker: Asker, { role }: { role: Role }): void {
  if (!exceeds(role, asker)) return;
  throw new DomainError('forbidden', refusal(asker, role, 'changed'));
}

function refusal(asker: Asker, role: Role, what: 'given' | 'changed'): string {
  if (role === 'owner') {
    return what === 'given'
      ? 'Only an owner can make somebody an owner.'
      : 'Only an owner can change an owner.';
  }
  const subject = what === 'given' ? `The role ${role} is` : `A user with the role ${role} is`;
  return typeof asker === 'string'
    ? `${subject} ${what} by those who have it, or one above it.`
    : `${subject} ${what} by a key only when the key has every scope of that role.`;
}
