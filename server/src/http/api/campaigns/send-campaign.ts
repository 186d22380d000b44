import type { FastifyInstance } from 'fastify';
import { sendCampaign } from '../../../domain/campaigns/send-campaign.ts';
import { answersOf } from '../../plugins/answers.ts';
import { principalOf } from '../../plugins/capture-reply.ts';
import { refOf } from '../../plugins/record-id.ts';
import type { Services } from '../../services.ts';
import { errorAnswer } from '../errors.ts';
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
        response: answersOf(errorAnswer, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
      },
    },
    (request) => sendCampaign(read, principalOf(request).workspaceId, refOf(request.params.id)),
  );
}
