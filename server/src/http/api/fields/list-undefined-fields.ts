import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { listUndefinedFields } from '../../../domain/leads/fields/list-undefined-fields.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import type { Services } from '../../services.ts';
import { errorResponse } from '../errors.ts';
import { anything } from '../response-schemas.ts';

const answer = Type.Object(
  {
    data: Type.Array(
      Type.Object({
        key: Type.String(),
        leads_count: Type.Integer(),
        sample: anything({ description: 'As the newest of these leads has it.' }),
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
        summary: 'List the custom fields that leads have and nobody has defined',
        tags: ['Custom fields'],
        response: { 200: answer, ...sameResponse(errorResponse, 401, 403, 429, 500, 503) },
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
