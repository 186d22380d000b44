// The scopes of keys: `read:`, `write:` or `delete:` of a resource, or `*` for everything.
import { DomainError, invalidField } from '../errors.ts';
import type { Contract } from './key.ts';

export const actions = ['read', 'write', 'delete'] as const;

export const resources = [
  'leads',
  'contacts',
  'deals',
  'pipelines',
  'tags',
  'users',
  'availability',
  'forms',
  'automations',
  'integrations',
  'campaigns',
  'webhooks',
  'analytics',
  'fields',
  'scoring',
  'templates',
  'suppressions',
  'tasks',
  'events',
  'notifications',
  'market',
  'views',
  'search',
  'imports',
  'exports',
  'settings',
  'keys',
] as const;

const all = new Set<string>(
  actions.flatMap((action) => resources.map((resource) => `${action}:${resource}`)),
);

/** The scope of routes that serve everybody who may read something. */
export const anyReadScope = 'read:*';

export const allows = (scopes: ReadonlySet<string>, scope: string): boolean =>
  scopes.has(scope) ||
  scopes.has('*') ||
  (scope === anyReadScope && [...scopes].some((one) => one.startsWith('read:')));

/** Prevents privilege escalation: nobody gives a key a scope that they lack. */
export function checkMayGrantScopes(own: ReadonlySet<string>, scopes: readonly string[]): void {
  const lacking = new Set(scopes.filter((scope) => !allows(own, scope)));
  if (lacking.size === 0) return;
  throw new DomainError(
    'forbidden',
    `A key with the scope ${[...lacking].join(', ')} needs a requester who has it.`,
  );
}

/** The contracts whose keys can only create leads. */
const intakeOnly: ReadonlySet<Contract> = new Set(['remixcrm', 'snapcrm', 'leadmarket']);
const createLeads = 'write:leads';

/** The scopes of a new key: the requested ones, or by default all that its contract allows. */
export function scopesFor(contract: Contract, requested: string[] | undefined): string[] {
  const scopes =
    requested === undefined ? undefined : [...new Set(requested.map((one) => one.trim()))];
  if (intakeOnly.has(contract)) return checkIntake(contract, scopes);
  if (scopes === undefined) return ['*'];
  if (scopes.length === 0) throw invalidField('scopes', 'scopes_required');
  for (const scope of scopes) {
    if (scope !== '*' && !all.has(scope)) {
      throw invalidField('scopes', 'scope_unknown', { value: scope, allowed: [...resources] });
    }
  }
  return scopes.includes('*') ? ['*'] : scopes;
}

function checkIntake(contract: Contract, scopes: string[] | undefined): string[] {
  const other = scopes?.find((scope) => scope !== createLeads);
  if (other !== undefined || scopes?.length === 0) {
    throw invalidField('scopes', 'scopes_intake_only', { contract, allowed: createLeads });
  }
  return [createLeads];
}
