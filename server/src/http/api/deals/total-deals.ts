// The total value of the matching deals, by stage and by currency.
import Type from 'typebox';
import { type DealTotals, totalDeals } from '../../../domain/deals/total-deals.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { readFilterParams } from '../filter-query.ts';
import { headingOf, type MountRoutes } from '../resource.ts';
import { dealResource, samplePosition } from './deal-resource.ts';
import { type DealFilterQuery, dealFilterQuery, filterOf } from './list-query.ts';

const sums = {
  currency: Type.String(),
  count: Type.Integer(),
  value: Type.String({ description: 'A decimal number.' }),
  weighted_value: Type.String({
    description:
      'Open deals count by the probability of their stage, won deals in full, lost deals not at all.',
  }),
};

const schemaOf = (style: ApiStyle) =>
  Type.Object(
    {
      stages: Type.Array(
        Type.Object({
          pipeline_id: style.refSchema('pipeline'),
          pipeline: Type.String(),
          stage_id: style.refSchema('stage'),
          stage: Type.String(),
          ...sums,
        }),
      ),
      currencies: Type.Array(Type.Object(sums)),
    },
    { title: 'DealTotals' },
  );

type Sums = DealTotals['currencies'][number];

const renderSums = ({ currency, count, value, weightedValue }: Sums) => ({
  currency,
  count,
  value,
  weighted_value: weightedValue,
});

const render = ({ stages, currencies }: DealTotals, style: ApiStyle) => ({
  stages: stages.map(({ pipeline, stage, ...rest }) => ({
    pipeline_id: style.ref('pipeline', pipeline),
    pipeline: pipeline.key,
    stage_id: style.ref('stage', stage),
    stage: stage.key,
    ...renderSums(rest),
  })),
  currencies: currencies.map(renderSums),
});

const sampleSums = { currency: 'USD', count: 3, value: '13500.00', weightedValue: '8100.00' };
const sample: DealTotals = {
  stages: [{ ...samplePosition, ...sampleSums }],
  currencies: [sampleSums],
};

export const totalDealsRoute: MountRoutes = (scope, { reads }, style) => {
  scope.get<{ Querystring: DealFilterQuery }>(
    `${dealResource.path}/totals`,
    {
      config: { scope: 'read:deals', work: 'report' },
      preValidation: [stripEmptyParams(), readFilterParams()],
      schema: {
        operationId: 'totalDeals',
        summary: 'Total deals',
        description:
          'The number and the value of the matching deals, by stage and by currency. Takes the ' +
          'filters of the list.',
        tags: headingOf(dealResource),
        querystring: dealFilterQuery,
        response: {
          200: style.wrapSchema(schemaOf(style), {
            description: 'The totals.',
            examples: [style.wrap(render(sample, style))],
          }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const totals = await totalDeals(reads.report, workspaceId, filterOf(request.query));
      return reply.send(style.wrap(render(totals, style)));
    },
  );
};
