// Who may give which role, and change whom. Pure.
import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type Role, roles } from './member.ts';

/**
 * As whom an actor deals with members: a key may do what an admin may, whoever made it, and whoever
 * runs the installation what an owner may. `own` is the role of a member who acts.
 */
export function actsAs(actor: Actor, own: Role | undefined): Role {
  if (actor.type === 'command') return 'owner';
  if (actor.type === 'key') return 'admin';
  return own ?? 'viewer';
}

const mayDoMore = (one: Role, other: Role) => roles.indexOf(one) < roles.indexOf(other);

/** A role is given by those who have it: nobody raises themselves, and owners alone make owners. */
export function checkMayGive(asker: Role, role: Role): void {
  if (!mayDoMore(role, asker)) return;
  throw new DomainError(
    'forbidden',
    role === 'owner'
      ? 'Only an owner can make somebody an owner.'
      : `The role ${role} is given by those who have it, or one above it.`,
  );
}

export function checkMayChange(asker: Role, { role }: { role: Role }): void {
  if (!mayDoMore(role, asker)) return;
  throw new DomainError(
    'forbidden',
    role === 'owner'
      ? 'Only an owner can change an owner.'
      : `A user with the role ${role} is changed by those who have it, or one above it.`,
  );
}
