import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import {
  type ResponseAnalytics,
  type ResponseFigures,
  responseAnalytics,
} from '../../../domain/analytics/response-analytics.ts';
import { type Grouping, groupings } from '../../../domain/analytics/rollups/read-rollups.ts';
import type { ApiStyle } from '../api-style.ts';
import { type AnalyticsServices, analyticsRoute } from './analytics-route.ts';
import { durationsSchema, renderDurations } from './figure-schemas.ts';
import { groupsSchema, renderPeriod } from './group-schema.ts';
import { comparedSchema, groupQuery } from './period-query.ts';
import { current, durations, previous, timeZone } from './samples.ts';

const figures = Type.Object({
  leads: Type.Integer({ description: 'Created in the period.' }),
  waiting: Type.Integer({ description: 'How many of these nobody has touched yet.' }),
  time: durationsSchema('The response time of the others.'),
});

const schema = (style: ApiStyle) =>
  Type.Object(
    {
      time_zone: Type.String(),
      ...comparedSchema({ ...figures.properties, groups: groupsSchema(style, figures) }).properties,
    },
    { title: 'ResponseTimeAnalytics' },
  );

const sampleFigures: ResponseFigures = { leads: 120, waiting: 8, time: durations(112) };
const sample: ResponseAnalytics = {
  timeZone,
  current: {
    period: current,
    figures: sampleFigures,
    groups: [{ group: { source: 'website' }, figures: sampleFigures }],
  },
  previous: { period: previous, figures: sampleFigures, groups: null },
};

export function responseTimeRoute(
  scope: FastifyInstance,
  { reads, clock }: AnalyticsServices,
  style: ApiStyle,
): void {
  analyticsRoute<{ group_by?: Grouping }, ResponseAnalytics>(scope, style, {
    name: 'response-time',
    summary: 'Time to the first response',
    description:
      'From the creation of a lead to its first touch: the first call, note, or change of status ' +
      'or stage by a user, as first_touch_at of the lead. API keys and automations do not touch.',
    params: groupQuery(groupings),
    schema: schema(style),
    query: (workspaceId, { group_by: groupBy, ...period }) =>
      responseAnalytics({ ...reads.report, clock }, workspaceId, { ...period, groupBy }),
    render: ({ timeZone: time_zone, current: now, previous: before }) => ({
      time_zone,
      current: renderPeriod(now, style, renderFigures),
      previous: renderPeriod(before, style, renderFigures),
    }),
    sample,
  });
}

const renderFigures = ({ time, ...counts }: ResponseFigures): object => ({
  ...counts,
  time: renderDurations(time),
});
