// A connection to a service. Clients see only the last characters of a secret; a client that sends
// this mask back does not change the secret. Pure rules.
import { schemaProblems } from '../check-schema.ts';
import { DomainError, invalidField, invalidFields } from '../errors.ts';
import type { DeliveryReason } from './connectors/connector.ts';
import type { IntegrationType } from './define-type.ts';
import { integrationTypeOf, integrationTypes } from './integration-types.ts';

export type Settings = Record<string, unknown>;

export interface Integration {
  id: string;
  number: number;
  type: string;
  name: string;
  /** Secrets are masked. */
  settings: Settings;
  active: boolean;
  state: IntegrationState;
  /** When the last delivery came in; null when none has. */
  lastDeliveryAt: Date | null;
  /** Why the last delivery failed. */
  lastError: { reason: DeliveryReason; detail: string | null } | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** `waiting`: nothing has come in yet; `failing`: the last delivery failed. */
export const integrationStates = ['ok', 'waiting', 'failing', 'off'] as const;
type IntegrationState = (typeof integrationStates)[number];

export interface NewIntegration {
  type: string;
  name: string;
  settings: Settings;
  active?: boolean | undefined;
}

export type IntegrationChanges = Partial<Omit<NewIntegration, 'type'>>;

export function checkType(type: string): IntegrationType {
  const found = integrationTypeOf(type);
  if (found === undefined) {
    const allowed = integrationTypes.map((one) => one.type);
    throw invalidField('type', 'choice_unknown', { kind: 'type', value: type, allowed });
  }
  return found;
}

export const receives = (type: string): boolean => integrationTypeOf(type)?.receives ?? false;

export function checkReceives(type: string): void {
  if (receives(type)) return;
  throw new DomainError('conflict', 'Nothing comes in by an integration of this type.');
}

/** Separates the settings that clients may read from the secrets. */
export function checkSettings(
  type: IntegrationType,
  settings: Settings,
): { visible: Settings; secret: Record<string, string> } {
  const problems = schemaProblems(type.settings, settings, 'settings');
  if (problems.length > 0) throw invalidFields(problems);
  const visible: Settings = {};
  const secret: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (type.secrets.includes(name)) secret[name] = String(value);
    else visible[name] = value;
  }
  return { visible, secret };
}

const maskPrefix = '••••';

export function mask(secret: string): string {
  // The last characters of a short secret would reveal too much.
  return secret.length < 12 ? maskPrefix : maskPrefix + secret.slice(-4);
}

/**
 * The settings after a change. Null removes a setting, and a mask keeps its secret, but another
 * recipient never gets the old secrets.
 */
export function changedSettings(
  { recipient }: IntegrationType,
  visible: Settings,
  secret: Record<string, string>,
  changes: Settings,
): Settings {
  const isMask = (name: string, value: unknown) =>
    Object.hasOwn(secret, name) && value === mask(secret[name] ?? '');
  const given = Object.entries(changes).filter(([name, value]) => !isMask(name, value));
  const next = { ...visible, ...Object.fromEntries(given) };
  const isOther = recipient.some((name) => (next[name] ?? undefined) !== visible[name]);
  const all = isOther ? next : { ...secret, ...next };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
