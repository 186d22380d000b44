import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { listUndefinedFields } from '../../../domain/leads/fields/list-undefined-fields.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { anything } from '../response-schemas.ts';

const response = Type.Object(
  {
    data: Type.Array(
      Type.Object({
        key: Type.String(),
        leads_count: Type.Integer(),
        sample: anything({ description: 'The value of the newest of these leads.' }),
      }),
    ),
  },
  {
    description: 'The most frequent first.',
    examples: [{ data: [{ key: 'utm_campaign', leads_count: 412, sample: 'spring-promo' }] }],
  },
);

export function listUndefinedFieldsRoute(scope: FastifyInstance, { reads }: Services): void {
  scope.get(
    '/api/v1/fields/undefined',
    {
      config: { scope: 'read:fields', work: 'report' },
      schema: {
        operationId: 'listUndefinedFields',
        summary: 'List custom fields of leads without a definition',
        tags: ['Custom fields'],
        response: { 200: response, ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const fields = await listUndefinedFields(reads.report, workspaceId);
      return reply.send({
        data: fields.map(({ key, leads, sample }) => ({ key, leads_count: leads, sample })),
      });
    },
  );
}
