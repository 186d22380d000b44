// The declaration of a route of analytics.
import type { FastifyInstance } from 'fastify';
import Type, { type TProperties, type TSchema } from 'typebox';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { camelCase } from '../resource.ts';
import { type PeriodQuery, periodNote, periodQuery } from './period-query.ts';

export interface AnalyticsRoute<Query, Result> {
  /** The last segment of the path. */
  name: string;
  summary: string;
  description: string;
  params?: TProperties;
  schema: TSchema;
  query: (workspaceId: string, params: PeriodQuery & Query) => Promise<Result>;
  render: (result: Result) => object;
  sample: Result;
}

export function analyticsRoute<Query, Result>(
  scope: FastifyInstance,
  style: ApiStyle,
  route: AnalyticsRoute<Query, Result>,
): void {
  const { name, summary, description, params = {}, schema, query, render, sample } = route;
  scope.get<{ Querystring: PeriodQuery & Query }>(
    `/api/v1/analytics/${name}`,
    {
      config: { scope: 'read:analytics', work: 'report' },
      preValidation: stripEmptyParams(),
      schema: {
        operationId: `${camelCase(name)}Analytics`,
        summary,
        description: `${description} ${periodNote}`,
        tags: ['Analytics'],
        querystring: Type.Object({ ...periodQuery, ...params }),
        response: {
          200: style.wrapSchema(schema, {
            description: 'The figures.',
            examples: [style.wrap(render(sample))],
          }),
          ...errorResponses(401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const result = await query(workspaceId, request.query as PeriodQuery & Query);
      return reply.send(style.wrap(render(result)));
    },
  );
}

export type AnalyticsServices = Pick<Services, 'reads' | 'clock'>;
