// A request that creates a lead, for each contract, with which to try a new key.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { requestNames, requestOf } from '../../../domain/keys/example-requests.ts';
import { type Contract, contracts } from '../../../domain/keys/key.ts';
import { getWorkspace } from '../../../domain/workspaces/find-workspace.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { looseObject } from '../response-schemas.ts';

const keys = Object.fromEntries(contracts.map((contract) => [contract, 'YOUR_API_KEY'])) as Record<
  Contract,
  string
>;

const sample = requestOf('leadhub', {
  ...{ publicUrl: 'https://inlet.example', slug: 'acme', sellerCode: 'ACME1234', keys },
});

const requestSchema = Type.Object(
  {
    name: Type.String({ description: 'The contract, or inbound for its endpoint for forms.' }),
    contract: Type.Enum([...contracts]),
    method: Type.Literal('POST'),
    url: Type.String(),
    headers: Type.Record(Type.String(), Type.String(), {
      description: 'With YOUR_API_KEY where the key goes.',
    }),
    body: looseObject(),
  },
  { title: 'ExampleRequest' },
);

export function exampleRequestsRoute(scope: FastifyInstance, services: Services): void {
  const { publicUrl, read } = services;
  scope.get(
    '/api/v1/keys/examples',
    {
      config: { scope: 'read:keys' },
      schema: {
        operationId: 'listKeyExamples',
        summary: 'List example requests for keys',
        description: 'A request that creates a lead, for each contract, to try a key with.',
        tags: ['Keys'],
        response: {
          200: Type.Object(
            { data: Type.Array(requestSchema) },
            { description: 'All examples.', examples: [{ data: [sample] }] },
          ),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const { slug, sellerCode } = await getWorkspace(read.database.kysely, workspaceId);
      const installation = { publicUrl, slug, sellerCode, keys };
      return reply.send({ data: requestNames.map((name) => requestOf(name, installation)) });
    },
  );
}
