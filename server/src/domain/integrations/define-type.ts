import Type, { type TObject } from 'typebox';

export interface IntegrationType {
  type: string;
  label: string;
  description: string;
  settings: TObject;
  /** The settings that are secrets. */
  secrets: readonly string[];
  /** The settings that say to whom the secrets are sent. */
  recipient: readonly string[];
  /** Whether it has an address, to which its service sends. */
  receives: boolean;
  /** Whether messages go out by it. */
  sends: boolean;
  /** How to set it up, in order. `{address}` stands for the address of the integration. */
  steps: readonly string[];
}

export const text = (description: string, options: object = {}) =>
  Type.String({ minLength: 1, maxLength: 500, description, ...options });
export const digits = (description: string) => text(description, { pattern: '^\\d{1,30}$' });
export const optional = Type.Optional;

export const graphVersion = optional(
  text('The version of the Graph API; v26.0 when left out.', { pattern: '^v\\d{1,3}\\.\\d$' }),
);
export const verifyToken = text(
  'A text of your choice. Meta sends it back when it verifies the webhook.',
);

export const define = (
  type: string,
  label: string,
  description: string,
  settings: Parameters<typeof Type.Object>[0],
  ...secrets: string[]
): IntegrationType => ({
  ...{ type, label, description, secrets },
  settings: Type.Object(settings, { additionalProperties: false }),
  ...{ recipient: [], receives: false, sends: false, steps: [] },
});
