// The settings of a type as the fields of a form, by the JSON Schema that the server gives. Pure.
import type { IntegrationType } from '@inlet/sdk';

type SettingKind = 'text' | 'secret' | 'number' | 'switch' | 'choice' | 'choices' | 'list';

export interface SettingField {
  name: string;
  kind: SettingKind;
  isRequired: boolean;
  /** In English. */
  description: string | undefined;
  choices: readonly string[];
  maxLength: number | undefined;
  /** Its default. */
  initial: unknown;
}

interface Property {
  type?: string;
  enum?: readonly string[];
  items?: { enum?: readonly string[] };
  description?: string;
  maxLength?: number;
  default?: unknown;
}

interface Schema {
  properties?: Record<string, Property>;
  required?: readonly string[];
}

type Type = Pick<IntegrationType, 'settings_schema' | 'secrets'>;

/** Without the mappings, which have a screen of their own. */
export function settingFields({ settings_schema, secrets }: Type): SettingField[] {
  const { properties = {}, required = [] } = settings_schema as Schema;
  return Object.entries(properties).flatMap(([name, property]) => {
    const kind = secrets.includes(name) ? 'secret' : kindOf(property);
    if (kind === undefined) return [];
    return [
      {
        ...{ name, kind, isRequired: required.includes(name), description: property.description },
        ...{ choices: property.enum ?? property.items?.enum ?? [] },
        ...{ maxLength: property.maxLength, initial: property.default },
      },
    ];
  });
}

function kindOf({ type, enum: choices, items }: Property): SettingKind | undefined {
  if (choices !== undefined) return 'choice';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'switch';
  if (type === 'array') return items?.enum === undefined ? 'list' : 'choices';
  return type === 'string' ? 'text' : undefined;
}

/** Whether its fields can be mapped. */
export const isMapped = ({ settings_schema }: Pick<IntegrationType, 'settings_schema'>): boolean =>
  (settings_schema as Schema).properties?.mapping !== undefined;

/** The secrets that one chooses oneself, and enters at the service. */
const ownSecrets = ['google_key', 'verify_token', 'secret', 'signing_secret', 'token'];

export const isOwnSecret = (name: string): boolean => ownSecrets.includes(name);

/** Those that most people leave as they are. */
export const isRare = ({ kind, isRequired }: SettingField): boolean =>
  !isRequired && !['secret', 'choices', 'switch'].includes(kind);
