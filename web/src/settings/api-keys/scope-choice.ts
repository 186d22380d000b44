// The scopes of a key as people choose them. Pure.

export const presets = ['create', 'leads', 'all', 'some'] as const;
export type Preset = (typeof presets)[number];

export const actions = ['read', 'write', 'delete'] as const;

export const resources = [
  ...(['leads', 'contacts', 'deals', 'tasks', 'tags', 'pipelines', 'fields', 'forms'] as const),
  ...(['views', 'search', 'analytics', 'scoring', 'campaigns', 'automations'] as const),
  ...(['templates', 'suppressions'] as const),
  ...([
    'integrations',
    'webhooks',
    'events',
    'notifications',
    'users',
    'availability',
    'market',
    'settings',
    'keys',
  ] as const),
  ...(['imports', 'exports'] as const),
] as const;

const scopesOf: Record<Exclude<Preset, 'some'>, readonly string[]> = {
  create: ['write:leads'],
  leads: ['read:leads', 'write:leads', 'delete:leads'],
  all: ['*'],
};

export const scopesOfPreset = (preset: Preset, chosen: readonly string[]): string[] =>
  preset === 'some' ? [...chosen] : [...scopesOf[preset]];

export function presetOf(scopes: readonly string[]): Preset {
  const same = (preset: Exclude<Preset, 'some'>) =>
    new Set(scopes).symmetricDifference(new Set(scopesOf[preset])).size === 0;
  return (['create', 'leads', 'all'] as const).find(same) ?? 'some';
}

export const toggleScope = (scopes: readonly string[], scope: string): string[] =>
  scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope];
