// The roles, from the one that may do most. Pure.
import type { User } from '@inlet/sdk';

export type Role = User['role'];

const roles = ['owner', 'admin', 'manager', 'agent', 'viewer'] as const satisfies Role[];

export const isRole = (text: unknown): text is Role => roles.some((role) => role === text);

/** A person gives and takes only roles that are not above their own. */
export const rolesUpTo = (own: Role | null): readonly Role[] =>
  own === null ? [] : roles.slice(roles.indexOf(own));
