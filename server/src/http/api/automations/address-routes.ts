// The address of incoming webhooks that start an automation. Everybody who knows it can start runs, so one
// needs to be able to change the automation to see it.
import Type from 'typebox';
import {
  type Address,
  getAddress,
  renewAddress,
} from '../../../domain/automations/address/address.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, type Params, pathParams } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { respondWithChange } from '../routes/respond.ts';
import { automationResource } from './automation-resource.ts';

const url = `${automationResource.path}/:id/address`;
const renewUrl = `${url}/renew`;
const scopeOfBoth = `write:${automationResource.scope}` as const;

const schema = Type.Object(
  {
    url: textOrNull({ description: 'Post JSON or a form here; null until it is created.' }),
    renewed_at: textOrNull(),
  },
  { title: 'AutomationAddress' },
);

export const automationAddressRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, sealer } = services;
  const present = (address: Address | null, publicUrl = services.publicUrl) =>
    style.wrap({
      url: address && `${publicUrl}/hooks/automations/${address.token}`,
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
  const tags = headingOf(automationResource);
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: scopeOfBoth },
      schema: {
        operationId: 'getAutomationAddress',
        summary: 'Get the address of an automation',
        description: 'Incoming webhooks start the automation by it, if that is its trigger.',
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
        operationId: 'renewAutomationAddress',
        summary: 'Create or renew the address of an automation',
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
