// The declaration that all routes of analytics share.
import type { FastifyInstance } from 'fastify';
import Type, { type TProperties, type TSchema } from 'typebox';
import { dropEmpty } from '../../body/drop-empty.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { sameResponse } from '../../openapi/same-response.ts';
import type { Services } from '../../services.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponse } from '../errors.ts';
import { type PeriodQuery, periodNote, periodQuery } from './period-query.ts';

export interface AnalyticsRoute<Query, Result> {
  /** The last part of the path. */
  name: string;
  summary: string;
  description: string;
  query?: TProperties;
  schema: TSchema;
  ask: (workspaceId: string, query: PeriodQuery & Query) => Promise<Result>;
  render: (result: Result) => object;
  sample: Result;
}

export function analyticsRoute<Query, Result>(
  scope: FastifyInstance,
  style: ApiStyle,
  route: AnalyticsRoute<Query, Result>,
): void {
  const { name, summary, description, query = {}, schema, ask, render, sample } = route;
  scope.get<{ Querystring: PeriodQuery & Query }>(
    `/api/v1/analytics/${name}`,
    {
      config: { scope: 'read:analytics', work: 'report' },
      preValidation: dropEmpty(),
      schema: {
        operationId: `${name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}Analytics`,
        summary,
        description: `${description} ${periodNote}`,
        tags: ['Analytics'],
        querystring: Type.Object({ ...periodQuery, ...query }),
        response: {
          200: style.oneSchema(schema, {
            description: 'The figures.',
            examples: [style.one(render(sample))],
          }),
          ...sameResponse(errorResponse, 401, 403, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = requestContextOf(request);
      const result = await ask(workspaceId, request.query as PeriodQuery & Query);
      return reply.send(style.one(render(result)));
    },
  );
}

export type AnalyticsServices = Pick<Services, 'reads' | 'clock'>;
