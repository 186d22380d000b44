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
import { durationsSchema, renderDurations } from './durations-schema.ts';
import { groupsSchema, renderPeriod } from './group-schema.ts';
import { comparedSchema, groupQuery } from './period-query.ts';
import { current, durations, previous, timeZone } from './samples.ts';

const figures = Type.Object({
  leads: Type.Integer({ description: 'Made in the period.' }),
  waiting: Type.Integer({ description: 'Of these, how many nobody has turned to yet.' }),
  time: durationsSchema('How long the others waited.'),
});

const schema = (style: ApiStyle) =>
  Type.Object(
    {
      time_zone: Type.String(),
      ...comparedSchema({ ...figures.properties, groups: groupsSchema(style, figures) }).properties,
    },
    { title: 'ResponseTimeAnalytics' },
  );

const some: ResponseFigures = { leads: 120, waiting: 8, time: durations(112) };
const sample: ResponseAnalytics = {
  timeZone,
  current: {
    period: current,
    figures: some,
    groups: [{ group: { source: 'website' }, figures: some }],
  },
  previous: { period: previous, figures: some, groups: null },
};

export function responseTimeRoute(
  scope: FastifyInstance,
  { reads, clock }: AnalyticsServices,
  style: ApiStyle,
): void {
  analyticsRoute<{ group_by?: Grouping }, ResponseAnalytics>(scope, style, {
    name: 'response-time',
    summary: 'How long leads wait for a person',
    description:
      'From the making of a lead to the first thing that a member does with it, or to the first ' +
      'note, task or change of status that a client sends in. What automations and imports do is ' +
      'nothing of the kind.',
    query: groupQuery(groupings),
    schema: schema(style),
    ask: (workspaceId, { group_by: groupBy, ...asked }) =>
      responseAnalytics({ ...reads.report, clock }, workspaceId, { ...asked, groupBy }),
    render: ({ timeZone: time_zone, current: now, previous: then }) => ({
      time_zone,
      current: renderPeriod(now, style, renderFigures),
      previous: renderPeriod(then, style, renderFigures),
    }),
    sample,
  });
}

const renderFigures = ({ time, ...counts }: ResponseFigures): object => ({
  ...counts,
  time: renderDurations(time),
});
