import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import {
  type PipelineAnalytics,
  pipelineAnalytics,
} from '../../../domain/analytics/pipeline-analytics.ts';
import { type Grouping, groupings } from '../../../domain/analytics/rollups/read-rollups.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { type AnalyticsServices, analyticsRoute } from './analytics-route.ts';
import { groupQuery } from './period-query.ts';
import { pipelineAnalyticsSchema } from './pipeline-schema.ts';
import { renderPipeline } from './render-pipeline.ts';
import { current, figures, member, pipeline, previous, timeZone } from './samples.ts';

const subjects = ['leads', 'deals'] as const;

interface Query {
  pipeline_id?: string;
  subject?: (typeof subjects)[number];
  group_by?: Grouping;
}

const params = {
  pipeline_id: Type.Optional(
    Type.String({
      maxLength: 254,
      description: 'The number, the UUID or the key of a pipeline; the first by default.',
    }),
  ),
  subject: Type.Optional(Type.Enum([...subjects], { description: 'Both by default.' })),
  ...groupQuery(groupings),
};

const compared = {
  current: { period: current, figures, groups: [{ group: { owner: member }, figures }] },
  previous: { period: previous, figures, groups: null },
};
const sample: PipelineAnalytics = { pipeline, timeZone, leads: compared, deals: null };

export function pipelineAnalyticsRoute(
  scope: FastifyInstance,
  { reads, clock }: AnalyticsServices,
  style: ApiStyle,
): void {
  analyticsRoute<Query, PipelineAnalytics>(scope, style, {
    name: 'pipeline',
    summary: 'Conversion, duration and value of a pipeline',
    description:
      'For leads and for deals: how many entered each stage and moved on, and how long they ' +
      'stayed; how many were won and lost, why, at what value and how fast. Each counts towards ' +
      'its current source and owner.',
    params,
    schema: pipelineAnalyticsSchema(style),
    query: (workspaceId, { pipeline_id, subject, from, to, group_by }) =>
      pipelineAnalytics({ ...reads.report, clock }, workspaceId, {
        pipeline: pipeline_id === undefined ? undefined : refOf(pipeline_id),
        subject,
        from,
        to,
        groupBy: group_by,
      }),
    render: (result) => renderPipeline(result, style),
    sample,
  });
}
