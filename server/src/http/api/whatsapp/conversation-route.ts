import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { getConversation } from '../../../domain/whatsapp/get-conversation.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import { headingOf, pathParams } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { whatsappResource } from './message-resource.ts';

const url = `${whatsappResource.path}/conversation`;

const conversation = Type.Object(
  {
    unavailable: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      enum: ['no_integration', 'no_number', 'suppressed', null],
      description: 'Why nobody can write to the lead; null when somebody can.',
    }),
    person: textOrNull({ description: 'The phone that messages go to, or a user id.' }),
    open_until: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      format: 'date-time',
      description: 'Until when free text may be sent; null when only templates may.',
    }),
    marketing_denied: Type.Boolean({ description: 'Templates for marketing are refused.' }),
  },
  { title: 'WhatsappConversation' },
);

const example = {
  ...{ unavailable: null, person: '+14155550133' },
  ...{ open_until: '2026-03-29T09:15:02Z', marketing_denied: false },
};

export function conversationRoute(
  scope: FastifyInstance,
  { read, sealer }: Services,
  style: ApiStyle,
): void {
  scope.get<{ Params: { lead_id: string } }>(
    url,
    {
      config: { scope: 'read:leads' },
      schema: {
        operationId: 'getWhatsappConversation',
        summary: 'Tell how a lead can be written to by WhatsApp',
        tags: headingOf(whatsappResource),
        params: pathParams(url),
        response: {
          200: style.wrapSchema(conversation, {
            description: 'The conversation.',
            examples: [style.wrap(example)],
          }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const lead = leadRefOf(request.params);
      const found = await getConversation({ ...read, sealer }, workspaceId, lead);
      const { unavailable, person, openUntil, marketingDenied } = found;
      return reply.send(
        style.wrap({
          ...{ unavailable, person, open_until: openUntil?.toISOString() ?? null },
          marketing_denied: marketingDenied,
        }),
      );
    },
  );
}
