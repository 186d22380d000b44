// Serves one OpenAPI document for each contract, generated from the routes of its scope. It is
// generated on the first request, so that the start does not wait for it.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { ContractModule } from '../contract-module.ts';
import { describeDryRuns } from './describe-dry-runs.ts';
import { describeNesting } from './describe-nesting.ts';
import { describeRoute } from './describe-route.ts';
import { type DescribedMessages, describeWebhooks } from './describe-webhooks.ts';
import { hoistSchemas } from './hoist-schemas.ts';
import { introduction } from './introduction.ts';

export interface OpenapiOptions {
  publicUrl: string;
  version: string;
  /** The messages of webhooks, in an API that has them. */
  messages?: (() => DescribedMessages) | undefined;
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
    description: 'The API key in its own header. One of the two is enough.',
  },
} as const;

/** The authentication of the web app, which only the native API has. */
const session = {
  type: 'apiKey',
  in: 'cookie',
  name: 'inlet.session_token',
  description:
    'The session of a signed-in person. X-Workspace, or ?workspace=, names the workspace by its slug ' +
    'or id, for a member of several. Only pages of Inlet may send requests that change something.',
} as const;

/** Call it on the scope of the contract's routes before registering them. */
export async function describeContract(
  scope: FastifyInstance,
  contract: ContractModule,
  options: OpenapiOptions,
): Promise<void> {
  const { messages } = options;
  const acceptsSessions = contract.name === 'leadhub';
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
        securitySchemes: { ...securitySchemes, ...(acceptsSessions && { session }) },
      },
      security: [{ bearer: [] }, { apiKey: [] }, ...(acceptsSessions ? [{ session: [] }] : [])],
    },
    convertConstToEnum: false,
    stripBasePath: false,
    transform: ({ schema, url, route }) => ({
      schema: describeRoute(contract, schema ?? {}, route),
      url,
    }),
    transformObject: (generated) => {
      if (!('openapiObject' in generated)) return generated.swaggerObject;
      const webhooks = messages && { webhooks: describeWebhooks(messages()) };
      const { dryRunStyle: style } = contract;
      const nested = describeNesting(generated.openapiObject);
      const paths = style ? describeDryRuns(nested, style) : nested;
      return hoistSchemas({ ...paths, ...webhooks });
    },
  });
  let document: string | undefined;
  const hidden = { schema: { hide: true }, config: { work: 'none' } } as const;
  scope.get(documentPath(contract.name), hidden, (_request, reply) => {
    document ??= JSON.stringify(scope.swagger());
    return reply.type('application/json; charset=utf-8').send(document);
  });
}
