import Type from 'typebox';
import {
  type CampaignStatistics,
  getStatistics,
} from '../../../domain/campaigns/get-statistics.ts';
import { countNames } from '../../../domain/messages/message.ts';
import type { MessageCounts } from '../../../domain/messages/read-counts.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, pathParams, readScopeOf } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';
import { campaignResource } from './campaign-resource.ts';

const counts = Object.fromEntries(countNames.map((name) => [name, Type.Integer()]));
const response = Type.Object(
  {
    status: Type.String(),
    total: Type.Object(counts, {
      title: 'MessageCounts',
      description: 'pending, sent, unknown, failed and suppressed add up to audience.',
    }),
    variants: Type.Array(
      Type.Object(
        {
          variant: Type.Integer({
            description: 'From 1; 0 for those who wait for the best subject.',
          }),
          subject: textOrNull({ description: 'Of an A/B test.' }),
          ...counts,
        },
        { title: 'VariantCounts' },
      ),
    ),
  },
  { title: 'CampaignStatistics' },
);

const sample: MessageCounts = {
  ...{ audience: 126, pending: 0, sent: 119, unknown: 0, failed: 2, suppressed: 5 },
  ...{ delivered: 80, opened: 61, clicked: 20, replied: 7, bounced: 1, complained: 0 },
  ...{ unsubscribed: 1, won: 3 },
};

const toJson = ({ campaign: { state }, total, variants }: CampaignStatistics) => ({
  ...{ status: state, total, variants },
});

export const statisticsRoute: MountRoutes = (scope, { read }, style) => {
  const url = `${campaignResource.path}/:id/statistics`;
  scope.get<{ Params: { id: string } }>(
    url,
    {
      config: { scope: readScopeOf(campaignResource) },
      schema: {
        operationId: 'getCampaignStatistics',
        summary: 'Get the statistics of a campaign',
        description:
          'Up to date while it is sent. delivered is known of providers that report it, and of mails ' +
          'that were opened or answered.',
        tags: headingOf(campaignResource),
        params: pathParams(url),
        response: {
          200: style.wrapSchema(response, {
            description: 'The number of messages in each state, and of those with each fact.',
            examples: [
              style.wrap({
                status: 'sent',
                total: sample,
                variants: [{ variant: 1, subject: null, ...sample }],
              }),
            ],
          }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const found = await getStatistics(read, workspaceId, refOf(request.params.id));
      return reply.send(style.wrap(toJson(found)));
    },
  );
};
