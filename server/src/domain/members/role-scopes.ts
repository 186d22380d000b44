// What a member may do over the API, as the scopes of a role. Who may change which member is in
// who-may.ts. Pure.
import { actions, type resources } from '../keys/scopes.ts';
import type { Role } from './member.ts';

type Action = (typeof actions)[number];
type Resource = (typeof resources)[number];
type Scope = `${Action}:${Resource}`;

const each = (action: Action, ...of: Resource[]): Scope[] =>
  of.map((resource): Scope => `${action}:${resource}`);
const all = (...of: Resource[]): Scope[] => actions.flatMap((action) => each(action, ...of));

/** Not the settings, and nothing that may hold an address or a secret of another service. */
const looks = each(
  'read',
  ...(['leads', 'contacts', 'deals', 'tasks', 'pipelines', 'tags', 'fields', 'users'] as const),
  ...(['forms', 'automations', 'campaigns', 'analytics', 'market'] as const),
);
const works = [
  ...looks,
  ...each('write', 'leads', 'contacts', 'deals', 'tasks', 'tags'),
  // Their own alone: see deletesOwnOnly.
  ...each('delete', 'tasks'),
];
const manages = [
  ...works,
  ...all('leads', 'contacts', 'deals', 'tasks', 'pipelines', 'tags', 'forms', 'campaigns'),
  ...all('analytics', 'market'),
  ...each('read', 'events'),
];

const scopesByRole: Record<Role, ReadonlySet<string>> = {
  viewer: new Set(looks),
  agent: new Set(works),
  manager: new Set(manages),
  admin: new Set(['*']),
  owner: new Set(['*']),
};

export const scopesOfRole = (role: Role): ReadonlySet<string> => scopesByRole[role];

/** Whether they delete no notes and tasks but those that they made. */
export const deletesOwnOnly = (role: Role): boolean => role === 'agent' || role === 'viewer';
