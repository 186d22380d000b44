// The address to which a service sends. Everybody who knows it can send, so one needs to be able to change
// the integration to see it.
import Type from 'typebox';
import {
  type Address,
  getAddress,
  renewAddress,
} from '../../../domain/integrations/address/address.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, type Params, pathParams } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { respondWithChange } from '../routes/respond.ts';
import { integrationResource } from './integration-resource.ts';

const url = `${integrationResource.path}/:id/address`;
const renewUrl = `${integrationResource.path}/:id/renew_address`;
const scopeOfBoth = `write:${integrationResource.scope}` as const;

const schema = Type.Object(
  {
    url: textOrNull({ description: 'Null until it is created.' }),
    renewed_at: textOrNull(),
  },
  { title: 'IntegrationAddress' },
);

export const integrationAddressRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, sealer } = services;
  const present = (address: Address | null, publicUrl = services.publicUrl) =>
    style.wrap({
      url: address && `${publicUrl}/hooks/integrations/${address.token}`,
      renewed_at: address?.renewedAt.toISOString() ?? null,
    });
  const sample = {
    token: 'AZPVoHwef3CKUxtaPU5fYF8MK56NekxvseO9KhkIFyY',
    renewedAt: new Date('2026-03-28T09:15:00Z'),
  };
  const response = style.wrapSchema(schema, {
    description: 'The address.',
    examples: [present(sample, 'https://inlet.example.com')],
  });
  const tags = headingOf(integrationResource);
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: scopeOfBoth },
      schema: {
        operationId: 'getIntegrationAddress',
        summary: 'Get the address of an integration',
        description: 'Its service sends to it. Keep it secret.',
        tags,
        params: pathParams(url),
        response: { 200: response, ...errorResponses(401, 403, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const deps = { db: read.database.kysely, sealer };
      const address = await getAddress(deps, workspaceId, refOf(request.params.id ?? ''));
      return reply.send(present(address));
    },
  );
  scope.post<{ Params: Params }>(
    renewUrl,
    {
      config: { scope: scopeOfBoth },
      schema: {
        operationId: 'renewIntegrationAddress',
        summary: 'Create or renew the address of an integration',
        description: 'The former address is unknown from then on.',
        tags,
        params: pathParams(renewUrl),
        response: {
          200: response,
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<Address>(request, reply, {
        status: 200,
        run: (context) =>
          renewAddress({ ...write, sealer }, context, refOf(request.params.id ?? '')),
        present: (address) => ({ body: present(address) }),
      }),
  );
};
