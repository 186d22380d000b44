// The API scopes of each role. member-permissions.ts decides which members a requester may change.
// Pure.
import { actions, type resources } from '../keys/scopes.ts';
import type { Role } from './member.ts';

type Action = (typeof actions)[number];
type Resource = (typeof resources)[number];
type Scope = `${Action}:${Resource}`;

const each = (action: Action, ...of: Resource[]): Scope[] =>
  of.map((resource): Scope => `${action}:${resource}`);
const all = (...of: Resource[]): Scope[] => actions.flatMap((action) => each(action, ...of));

/** Excludes settings and records that may contain an address or a secret of another service. */
const viewerScopes = each(
  'read',
  ...(['leads', 'contacts', 'deals', 'tasks', 'pipelines', 'tags', 'fields', 'users'] as const),
  ...([
    'forms',
    'automations',
    'campaigns',
    'analytics',
    'market',
    'scoring',
    'templates',
  ] as const),
  ...(['views', 'search', 'notifications'] as const),
);
const agentScopes = [
  ...viewerScopes,
  ...each('write', 'leads', 'contacts', 'deals', 'tasks', 'tags', 'views'),
  // Only their own: see deletesOwnOnly.
  ...each('delete', 'tasks', 'views'),
];
const managerScopes = [
  ...agentScopes,
  ...all('leads', 'contacts', 'deals', 'tasks', 'pipelines', 'tags', 'forms', 'campaigns'),
  ...all('analytics', 'market', 'views', 'search', 'scoring', 'imports'),
  ...all('templates', 'suppressions'),
  ...each('read', 'events', 'exports'),
  ...each('write', 'availability'),
];

const scopesByRole: Record<Role, ReadonlySet<string>> = {
  viewer: new Set(viewerScopes),
  agent: new Set(agentScopes),
  manager: new Set(managerScopes),
  admin: new Set(['*']),
  owner: new Set(['*']),
};

export const scopesOfRole = (role: Role): ReadonlySet<string> => scopesByRole[role];

/** Whether the role may delete only notes, calls and tasks that the member created. */
export const deletesOwnOnly = (role: Role): boolean => role === 'agent' || role === 'viewer';
