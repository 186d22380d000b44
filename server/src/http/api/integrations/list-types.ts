// The types of integrations, with the schemas of their settings.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { integrationTypes } from '../../../domain/integrations/integration-types.ts';
import { errorResponses } from '../errors.ts';
import { looseObject } from '../response-schemas.ts';

const shown = integrationTypes.map(({ settings, recipient: _, ...type }) => ({
  ...type,
  settings_schema: settings,
}));

const typeSchema = Type.Object(
  {
    type: Type.String(),
    label: Type.String(),
    description: Type.String(),
    settings_schema: looseObject({ description: 'A JSON Schema.' }),
    secrets: Type.Array(Type.String(), { description: 'Settings that are write-only.' }),
    receives: Type.Boolean({
      description: 'Whether it has an address, to which its service sends.',
    }),
    sends: Type.Boolean({ description: 'Whether messages go out by it.' }),
    steps: Type.Array(Type.String(), {
      description: 'How to set it up; {address} stands for the address of the integration.',
    }),
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
