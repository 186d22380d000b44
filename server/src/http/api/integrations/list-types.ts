// The types of integrations, with the schemas of their settings.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { integrationTypes } from '../../../domain/integrations/integration-types.ts';
import { errorResponses } from '../errors.ts';
import { looseObject } from '../response-schemas.ts';

const shown = integrationTypes.map(({ type, label, description, settings, secrets }) => ({
  type,
  label,
  description,
  settings_schema: settings,
  secrets,
}));

const typeSchema = Type.Object(
  {
    type: Type.String(),
    label: Type.String(),
    description: Type.String(),
    settings_schema: looseObject({ description: 'A JSON Schema.' }),
    secrets: Type.Array(Type.String(), { description: 'Settings that are write-only.' }),
  },
  { title: 'IntegrationType' },
);

export function listTypesRoute(scope: FastifyInstance): void {
  scope.get(
    '/api/v1/integrations/types',
    {
      config: { scope: 'read:integrations' },
      schema: {
        operationId: 'listIntegrationTypes',
        summary: 'List the types of integrations',
        tags: ['Integrations'],
        response: {
          200: Type.Object(
            { data: Type.Array(typeSchema) },
            { description: 'All types.', examples: [{ data: shown.slice(1, 2) }] },
          ),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    (_request, reply) => reply.send({ data: shown }),
  );
}
