import Type from 'typebox';
import { testIntegration } from '../../../domain/integrations/tryout/test-integration.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, pathParams } from '../resource.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { integrationResource } from './integration-resource.ts';

const url = `${integrationResource.path}/:id/test`;

const schema = Type.Object(
  {
    ok: Type.Boolean({ description: 'Whether all is well.' }),
    checks: Type.Array(
      Type.Object({ name: Type.String(), ok: Type.Boolean(), detail: Type.String() }),
    ),
  },
  { title: 'IntegrationTest' },
);

const example = {
  ok: true,
  checks: [{ name: 'mapping', ok: true, detail: 'A sample becomes the lead Sofia Lindqvist.' }],
};

export const integrationTestRoute: MountRoutes = (scope, services, style) => {
  const { connectors } = services.integrations;
  const { read, write, sealer, outbound, publicUrl } = services;
  const deps = { ...read, ...write, sealer, outbound, publicUrl, connectors };
  scope.post<{ Params: { id: string } }>(
    url,
    {
      config: { scope: `write:${integrationResource.scope}`, work: 'call' },
      schema: {
        operationId: 'testIntegration',
        summary: 'Test an integration',
        description:
          'Tests its settings with the service, and its mapping with a sample; one that posts to a chat ' +
          'posts a test message. No lead is made.',
        tags: headingOf(integrationResource),
        params: pathParams(url),
        response: {
          200: style.wrapSchema(schema, {
            description: 'What was looked at.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const checks = await testIntegration(deps, workspaceId, refOf(request.params.id));
        return style.wrap({ ok: checks.every(({ ok }) => ok), checks });
      }),
  );
};
