import type { FastifyInstance } from 'fastify';
import { sendCampaign } from '../../../domain/campaigns/send-campaign.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { errorResponses } from '../errors.ts';
import { pathParams } from '../resource.ts';

const url = '/api/v1/campaigns/:id/send';

/** It declares no success, since this version sends no campaigns. */
export function sendCampaignRoute(scope: FastifyInstance, { read }: Services): void {
  scope.post<{ Params: { id: string } }>(
    url,
    {
      config: { scope: 'write:campaigns' },
      schema: {
        operationId: 'sendCampaign',
        summary: 'Send a campaign',
        description: 'This version of Inlet does not send campaigns: the response is always 409.',
        tags: ['Campaigns'],
        params: pathParams(url),
        response: errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
      },
    },
    (request) => sendCampaign(read, principalOf(request).workspaceId, refOf(request.params.id)),
  );
}
