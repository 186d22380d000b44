// Samples of messages, by which tools such as Zapier let people choose fields before the first message.
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { readSamples } from '../../../domain/webhooks/read-samples.ts';
import { webhookEvents } from '../../../domain/webhooks/webhook.ts';
import { describeMessages } from '../../contracts/webhook-messages.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { looseObject } from '../response-schemas.ts';

type Event = (typeof webhookEvents)[number];

const example = {
  type: 'lead.created',
  timestamp: '2026-03-28T09:15:00.000Z',
  data: { sequence: 4711, version: 1, lead: { id: 1842, name: 'Sarah Chen', status: 'new' } },
};

export function samplesRoute(scope: FastifyInstance, { read, feed }: Services): void {
  scope.get<{ Querystring: { event: Event } }>(
    '/api/v1/webhooks/samples',
    {
      config: { scope: 'read:webhooks' },
      schema: {
        operationId: 'listWebhookSamples',
        summary: 'Get samples of messages',
        description:
          'Up to three of the latest messages of a type, newest first, each exactly as a webhook ' +
          'gets it; a made-up one where there is none yet. The list has no envelope.',
        tags: ['Webhooks'],
        querystring: Type.Object({
          event: Type.Unsafe<Event>({
            ...{ type: 'string', enum: [...webhookEvents] },
            description: 'The type, such as lead.created.',
          }),
        }),
        response: {
          200: Type.Array(looseObject(), { description: 'The messages.', examples: [[example]] }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const { event } = request.query;
      const samples = await readSamples({ ...read, feed }, workspaceId, event);
      return reply.send(samples.length > 0 ? samples : [describeMessages()[event]?.example]);
    },
  );
}
