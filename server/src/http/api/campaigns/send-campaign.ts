import type { FastifyInstance } from 'fastify';
import { sendCampaign } from '../../../domain/campaigns/send-campaign.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { errorResponse } from '../errors.ts';
import { paramsOf } from '../routes/params.ts';

const url = '/api/v1/campaigns/:id/send';

/** There is no success to declare: what is not sent yet is not said to be. */
export function sendCampaignRoute(scope: FastifyInstance, { read }: Services): void {
  scope.post<{ Params: { id: string } }>(
    url,
    {
      config: { scope: 'write:campaigns' },
      schema: {
        operationId: 'sendCampaign',
        summary: 'Send a campaign',
        description: 'Campaigns are not sent yet: this answers 409 and says so.',
        tags: ['Campaigns'],
        params: paramsOf(url),
        response: sameResponse(
          errorResponse,
          400,
          401,
          403,
          404,
          409,
          413,
          415,
          422,
          429,
          500,
          503,
        ),
      },
    },
    (request) => sendCampaign(read, principalOf(request).workspaceId, refOf(request.params.id)),
  );
}
