// What a workspace can be connected to, with the schema of what each has to be told.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { integrationTypes } from '../../../domain/integrations/integration-types.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { errorResponse } from '../errors.ts';
import { bag } from '../response-schemas.ts';

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
    settings_schema: bag({ description: 'A JSON Schema.' }),
    secrets: Type.Array(Type.String(), { description: 'Settings that are written, never shown.' }),
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
          ...sameResponse(errorResponse, 401, 403, 429, 500, 503),
        },
      },
    },
    (_request, reply) => reply.send({ data: shown }),
  );
}
