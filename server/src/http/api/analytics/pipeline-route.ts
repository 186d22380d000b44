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

const query = {
  pipeline_id: Type.Optional(
    Type.String({
      maxLength: 254,
      description: 'A pipeline by its number, its UUID or its key; the first when left out.',
    }),
  ),
  subject: Type.Optional(Type.Enum([...subjects], { description: 'Both when left out.' })),
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
    summary: 'How a pipeline does',
    description:
      'For leads and for deals: how many entered each stage and went on from it, and for how long ' +
      'they stayed; how many were won and lost, why, at what value and how fast. Each counts ' +
      'for the source and the owner that it has now.',
    query,
    schema: pipelineAnalyticsSchema(style),
    ask: (workspaceId, { pipeline_id, subject, from, to, group_by }) =>
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
