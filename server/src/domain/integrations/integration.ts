// A connection to a service. Its pure rules: of a secret only the end is shown, and whoever sends
// that back changes nothing.
import { schemaProblems } from '../check-schema.ts';
import { DomainError, invalidField } from '../errors.ts';
import { type IntegrationType, integrationTypeOf, integrationTypes } from './integration-types.ts';

export type Settings = Record<string, unknown>;

export interface Integration {
  id: string;
  number: number;
  type: string;
  name: string;
  /** Secrets are masked. */
  settings: Settings;
  active: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

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
    const known = integrationTypes.map((one) => one.type).join(', ');
    throw invalidField('type', `There is no type "${type}": take one of ${known}.`);
  }
  return found;
}

/** Each setting in its place: what may be shown, and what is sealed. */
export function checkSettings(
  type: IntegrationType,
  given: Settings,
): { shown: Settings; secret: Record<string, string> } {
  const problems = schemaProblems(type.settings, given, 'settings');
  if (problems.length > 0) {
    throw new DomainError('invalid', 'The given data was invalid.', { fields: problems });
  }
  const shown: Settings = {};
  const secret: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (type.secrets.includes(name)) secret[name] = String(value);
    else shown[name] = value;
  }
  return { shown, secret };
}

const hidden = '••••';

export function mask(secret: string): string {
  // Of a short one even its end would tell too much.
  return secret.length < 12 ? hidden : hidden + secret.slice(-4);
}

/** The settings after a change: null removes one, and a mask that was sent back keeps the secret. */
export function changedSettings(
  shown: Settings,
  secret: Record<string, string>,
  changes: Settings,
): Settings {
  const next: Settings = { ...shown, ...secret };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete next[name];
    else if (value !== mask(secret[name] ?? '') || !Object.hasOwn(secret, name)) next[name] = value;
  }
  return next;
}
