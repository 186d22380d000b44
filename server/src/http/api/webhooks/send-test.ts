import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { EndpointDeps } from '../../../domain/webhooks/delivery/endpoint.ts';
import { sendTest } from '../../../domain/webhooks/send-test.ts';
import type { WebhookDeps } from '../../../domain/webhooks/webhook.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { pathParams } from '../resource.ts';
import { numberOrNull, textOrNull } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';

const url = '/api/v1/webhooks/:id/test';

const testResult = Type.Object(
  {
    delivered: Type.Boolean(),
    status: numberOrNull(),
    duration_ms: Type.Integer(),
    trouble: textOrNull(),
    answer: textOrNull(),
  },
  { title: 'WebhookTest' },
);

export function sendTestRoute(
  scope: FastifyInstance,
  deps: WebhookDeps & EndpointDeps,
  style: ApiStyle,
): void {
  const example = { delivered: true, status: 200, duration_ms: 84, trouble: null, answer: 'ok' };
  scope.post<{ Params: { id: string } }>(
    url,
    {
      config: { scope: 'write:webhooks', work: 'call' },
      schema: {
        operationId: 'testWebhook',
        summary: 'Send a test message',
        description:
          'Sends a signed message of the type test at once, and responds with the result.',
        tags: ['Webhooks'],
        params: pathParams(url),
        response: {
          200: style.wrapSchema(testResult, {
            description: 'The result.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = principalOf(request);
        const { delivered, status, durationMs, error, response } = await sendTest(
          deps,
          workspaceId,
          refOf(request.params.id),
        );
        return style.wrap({
          ...{ delivered, status, duration_ms: durationMs },
          ...{ trouble: error, answer: response },
        });
      }),
  );
}
