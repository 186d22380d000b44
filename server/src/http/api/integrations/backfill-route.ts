import Type, { type Static } from 'typebox';
import {
  type BackfillRequest,
  startBackfill,
} from '../../../domain/integrations/backfill/start-backfill.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { timeOf } from '../query-fields.ts';
import { headingOf, type MountRoutes, pathParams } from '../resource.ts';
import { time } from '../response-schemas.ts';
import { respondWithChange } from '../routes/respond.ts';
import { integrationResource } from './integration-resource.ts';

const url = `${integrationResource.path}/:id/backfill`;

const body = Type.Object(
  {
    form_id: Type.String({ minLength: 1, maxLength: 30, pattern: '^\\d+$' }),
    since: Type.String({ maxLength: 40, description: 'A time in ISO 8601, or a day.' }),
  },
  {
    additionalProperties: false,
    examples: [{ form_id: '444444444444', since: '2026-03-21T00:00:00Z' }],
  },
);

const schema = Type.Object({ form_id: Type.String(), since: time() }, { title: 'Backfill' });

const backfillJson = ({ formId, since }: BackfillRequest) => ({
  form_id: formId,
  since: since.toISOString(),
});

export const backfillRoute: MountRoutes = (scope, services, style) => {
  const deps = { ...services.write, connectors: services.integrations.connectors };
  const sample = { formId: '444444444444', since: new Date('2026-03-21T00:00:00Z') };
  scope.post<{ Params: { id: string }; Body: Static<typeof body> }>(
    url,
    {
      config: { scope: `write:${integrationResource.scope}` },
      schema: {
        operationId: 'backfillIntegration',
        summary: 'Read the leads of a form again',
        description:
          'Reads the leads of a form since a time at its service, in the background. Those that are ' +
          'known make no second lead. A Facebook Lead Ads integration also does this each night for ' +
          'the last two days.',
        tags: headingOf(integrationResource),
        params: pathParams(url),
        body,
        response: {
          200: style.wrapSchema(schema, {
            description: 'It has begun.',
            examples: [style.wrap(backfillJson(sample))],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<BackfillRequest>(request, reply, {
        status: 200,
        run: (context) =>
          startBackfill(deps, context, refOf(request.params.id), {
            formId: request.body.form_id,
            since: timeOf('since', request.body.since),
          }),
        present: (started) => ({ body: style.wrap(backfillJson(started)) }),
      }),
  );
};
