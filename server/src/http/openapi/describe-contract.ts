// One OpenAPI document a contract, read off the routes that its scope registers, and served to
// whoever asks. Made at the first request for it: a start waits for none.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { ContractModule } from '../contract-module.ts';
import { describeNesting } from './describe-nesting.ts';
import { describeRoute } from './describe-route.ts';
import { hoistSchemas } from './hoist-schemas.ts';
import { introduction } from './introduction.ts';

export interface OpenapiOptions {
  publicUrl: string;
  version: string;
}

export const documentPath = (contract: string): string => `/openapi/${contract}.json`;

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'The API key, as `Authorization: Bearer KEY`.',
  },
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'The API key in a header of its own. One of the two is enough.',
  },
} as const;

/** The web app's way in, which only the native API has. */
const session = {
  type: 'apiKey',
  in: 'cookie',
  name: 'inlet.session_token',
  description:
    'The session of a person who is signed in. X-Workspace, or ?workspace=, names the workspace, by ' +
    'its slug or id, for a member of several. What changes something is taken from pages of Inlet alone.',
} as const;

/** To be called on the scope that all of the contract's routes are registered in, before them. */
export async function describeContract(
  scope: FastifyInstance,
  contract: ContractModule,
  options: OpenapiOptions,
): Promise<void> {
  const takesSessions = contract.name === 'leadhub';
  await scope.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: contract.title,
        description: introduction(contract),
        version: options.version,
      },
      servers: [{ url: options.publicUrl }],
      components: {
        securitySchemes: { ...securitySchemes, ...(takesSessions && { session }) },
      },
      security: [{ bearer: [] }, { apiKey: [] }, ...(takesSessions ? [{ session: [] }] : [])],
    },
    convertConstToEnum: false,
    stripBasePath: false,
    transform: ({ schema, url, route }) => ({
      schema: describeRoute(contract, schema ?? {}, route),
      url,
    }),
    transformObject: (made) =>
      'openapiObject' in made
        ? hoistSchemas(describeNesting(made.openapiObject))
        : made.swaggerObject,
  });
  let document: string | undefined;
  const hidden = { schema: { hide: true }, config: { work: 'none' } } as const;
  scope.get(documentPath(contract.name), hidden, (_request, reply) => {
    document ??= JSON.stringify(scope.swagger());
    return reply.type('application/json; charset=utf-8').send(document);
  });
}
