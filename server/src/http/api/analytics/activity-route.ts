import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import {
  type ActivityAnalytics,
  type ActivityFigures,
  activityAnalytics,
} from '../../../domain/analytics/activity-analytics.ts';
import { type TimeGroup, timeGroups } from '../../../domain/analytics/period.ts';
import type { ApiStyle } from '../api-style.ts';
import { shownKind, shownType } from '../events/event-types.ts';
import { type AnalyticsServices, analyticsRoute } from './analytics-route.ts';
import { groupsSchema, ownerSchema, renderOwner, renderPeriod } from './group-schema.ts';
import { comparedSchema, groupQuery } from './period-query.ts';
import { current, member, previous, timeZone } from './samples.ts';

const counts = {
  total: Type.Integer(),
  types: Type.Array(
    Type.Object({
      type: Type.String({ description: 'A type of event, such as lead.status_changed.' }),
      count: Type.Integer(),
    }),
    { description: 'The most frequent first.' },
  ),
};

const figures = (style: ApiStyle) =>
  Type.Object({
    ...counts,
    actors: Type.Array(
      Type.Object({
        actor: Type.String({
          description: 'user, key, automation, import, command or system.',
        }),
        user: ownerSchema(style),
        ...counts,
      }),
      { description: 'Each user, then clients, automations and others.' },
    ),
  });

const schema = (style: ApiStyle) =>
  Type.Object(
    {
      time_zone: Type.String(),
      ...comparedSchema({
        ...figures(style).properties,
        groups: groupsSchema(style, figures(style)),
      }).properties,
    },
    { title: 'ActivityAnalytics' },
  );

const sampleCounts = { total: 9, types: [{ type: 'lead.status_changed', count: 9 }] };
const sampleFigures: ActivityFigures = {
  ...sampleCounts,
  actors: [{ actorType: 'member', member, ...sampleCounts }],
};
const sample: ActivityAnalytics = {
  timeZone,
  current: {
    period: current,
    figures: sampleFigures,
    groups: [{ group: { from: current.from }, figures: sampleFigures }],
  },
  previous: { period: previous, figures: sampleFigures, groups: null },
};

const counted = ({ total, types }: Pick<ActivityFigures, 'total' | 'types'>) => ({
  total,
  types: types.map(({ type, count }) => ({ type: shownType(type), count })),
});

export function activityAnalyticsRoute(
  scope: FastifyInstance,
  { reads, clock }: AnalyticsServices,
  style: ApiStyle,
): void {
  const render = ({ actors, ...all }: ActivityFigures): object => ({
    ...counted(all),
    actors: actors.map(({ actorType, member: user, ...rest }) => ({
      actor: shownKind(actorType),
      user: renderOwner(user, style),
      ...counted(rest),
    })),
  });
  analyticsRoute<{ group_by?: TimeGroup }, ActivityAnalytics>(scope, style, {
    name: 'activity',
    summary: 'Activity by type and actor',
    description: 'Counts events by type and by actor.',
    params: groupQuery(timeGroups),
    schema: schema(style),
    query: (workspaceId, { group_by: groupBy, ...period }) =>
      activityAnalytics({ ...reads.report, clock }, workspaceId, { ...period, groupBy }),
    render: ({ timeZone: time_zone, current: now, previous: before }) => ({
      time_zone,
      current: renderPeriod(now, style, render),
      previous: renderPeriod(before, style, render),
    }),
    sample,
  });
}
