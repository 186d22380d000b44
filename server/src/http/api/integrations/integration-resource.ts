import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { type Integration, integrationStates } from '../../../domain/integrations/integration.ts';
import { integrationTypes } from '../../../domain/integrations/integration-types.ts';
import { maxBody } from '../../body/body-limits.ts';
import type { Resource } from '../resource.ts';
import { looseObject, textOrNull, time } from '../response-schemas.ts';
import { reasonSchema } from './delivery-resource.ts';

const typeNames = integrationTypes.map(({ type }) => type);

export const integrationResource: Resource<Integration> = {
  kind: 'integration',
  name: 'integration',
  plural: 'integrations',
  path: '/api/v1/integrations',
  scope: subjectResources.integration,
  deletesWith: 'write',
  bodyLimit: maxBody,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('integration'),
      type: Type.Enum(typeNames),
      name: Type.String(),
      settings: looseObject({ description: 'Secrets show only their last characters.' }),
      active: Type.Boolean(),
      state: Type.Enum([...integrationStates], {
        description: 'waiting: nothing has come in yet; failing: the last delivery failed.',
      }),
      last_delivery_at: textOrNull({ description: 'When the last delivery came in.' }),
      last_error: Type.Unsafe<object | null>({
        ...reasonSchema,
        type: ['object', 'null'],
        description: 'Why the last delivery failed.',
      }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (integration, style) => ({
    ...style.ids('integration', integration),
    type: integration.type,
    name: integration.name,
    settings: integration.settings,
    active: integration.active,
    state: integration.state,
    last_delivery_at: integration.lastDeliveryAt?.toISOString() ?? null,
    last_error: integration.lastError,
    created_at: integration.createdAt.toISOString(),
    updated_at: integration.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 4,
    type: 'google_ads',
    name: 'Google Ads, spring campaign',
    settings: { google_key: '••••8f2c', source: 'google' },
    active: true,
    state: 'ok',
    lastDeliveryAt: new Date('2026-03-28T09:20:00Z'),
    lastError: null,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const name = Type.String({ minLength: 1, maxLength: 200 });
const settings = Type.Record(Type.String(), Type.Unknown(), {
  maxProperties: 50,
  description: 'By the schema of the type; see GET /api/v1/integrations/types.',
});
const active = Type.Optional(Type.Boolean());

export const createIntegrationBody = Type.Object(
  { type: Type.String({ maxLength: 50 }), name, settings, active },
  {
    additionalProperties: false,
    examples: [
      {
        type: 'google_ads',
        name: 'Google Ads, spring campaign',
        settings: { google_key: 'a-key-of-yours-8f2c', source: 'google' },
      },
      {
        type: 'smtp',
        name: 'Our mail server',
        settings: {
          host: 'mail.example.com',
          port: 587,
          security: 'starttls',
          user: 'sales',
          password: 'correct horse battery',
          from: 'Sales <sales@example.com>',
        },
      },
    ],
  },
);

export const updateIntegrationBody = Type.Object(
  { name: Type.Optional(name), settings: Type.Optional(settings), active },
  { additionalProperties: false, examples: [{ settings: { source: 'google-ads' } }] },
);
