// What all deals that match are worth together, by stage and by currency.
import Type from 'typebox';
import { type DealTotals, totalDeals } from '../../../domain/deals/total-deals.ts';
import { dropEmpty } from '../../body/drop-empty.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponse } from '../errors.ts';
import { headingOf, type MountRoutes } from '../resource.ts';
import { dealResource, samplePlace } from './deal-resource.ts';
import { type FilterQuery, filterOf, filterQuery } from './list-query.ts';

const sums = {
  currency: Type.String(),
  count: Type.Integer(),
  value: Type.String({ description: 'A decimal number.' }),
  weighted_value: Type.String({
    description: 'Each open deal by the probability of its stage; won ones whole, lost ones not.',
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
  stages: [{ ...samplePlace, ...sampleSums }],
  currencies: [sampleSums],
};

export const totalDealsRoute: MountRoutes = (scope, { reads }, style) => {
  scope.get<{ Querystring: FilterQuery }>(
    `${dealResource.path}/totals`,
    {
      config: { scope: 'read:deals', work: 'report' },
      preValidation: dropEmpty(),
      schema: {
        operationId: 'totalDeals',
        summary: 'Total deals',
        description:
          'How many deals match, and what they are worth: in each stage and in all, by currency. ' +
          'Takes the filters of the list.',
        tags: headingOf(dealResource),
        querystring: Type.Object(filterQuery),
        response: {
          200: style.oneSchema(schemaOf(style), {
            description: 'The totals.',
            examples: [style.one(render(sample, style))],
          }),
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const totals = await totalDeals(reads.report, workspaceId, filterOf(request.query));
      return reply.send(style.one(render(totals, style)));
    },
  );
};
