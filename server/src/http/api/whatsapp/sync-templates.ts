import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { syncTemplates } from '../../../domain/whatsapp/templates/sync-templates.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { enveloped, textOrNull } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';

const synced = (style: ApiStyle) =>
  Type.Object(
    {
      integration_id: style.refSchema('integration'),
      synced: Type.Boolean(),
      error: textOrNull({ description: 'What WhatsApp responded.' }),
    },
    { title: 'SyncedWhatsappAccount' },
  );

export function syncTemplatesRoute(
  scope: FastifyInstance,
  { read, sealer, whatsappApi }: Services,
  style: ApiStyle,
): void {
  const example = {
    integration_id: style.ref('integration', integration),
    synced: true,
    error: null,
  };
  scope.post(
    '/api/v1/whatsapp/templates/sync',
    {
      config: { scope: 'write:templates', work: 'call' },
      schema: {
        operationId: 'syncWhatsappTemplates',
        summary: 'Synchronise the WhatsApp templates',
        description: 'Reads the templates and limits of each active WhatsApp account from Meta.',
        tags: ['WhatsApp templates'],
        response: {
          200: enveloped(Type.Array(synced(style)), {
            description: 'The result of each account.',
            examples: [{ data: [example] }],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const accounts = await syncTemplates({ ...read, ...whatsappApi, sealer }, workspaceId);
        return {
          data: accounts.map(({ integration: one, error }) => ({
            ...{ integration_id: style.ref('integration', one), synced: error === null, error },
          })),
        };
      }),
  );
}

const integration = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 4 };
