import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import {
  type SourceAnalytics,
  type SourceFigures,
  type SourcePeriod,
  sourceAnalytics,
} from '../../../domain/analytics/source-analytics.ts';
import type { ApiStyle } from '../api-style.ts';
import { textOrNull } from '../response-schemas.ts';
import { shareOrNull, valuesSchema } from './amounts.ts';
import { type AnalyticsServices, analyticsRoute } from './analytics-route.ts';
import { comparedSchema } from './period-query.ts';
import { current, previous, timeZone } from './samples.ts';

const figures = {
  leads: Type.Integer({ description: 'Made in the period.' }),
  qualified: Type.Integer({
    description:
      'Of these, how many ever had the status qualified or one behind it in the list, lost apart.',
  }),
  won: Type.Integer({ description: 'Of these, how many are won by now: by status or by stage.' }),
  conversion: shareOrNull('won of leads.'),
  values: valuesSchema('Of the deals that were won in the period, whenever their leads came.'),
};

const schema = Type.Object(
  {
    time_zone: Type.String(),
    ...comparedSchema({
      ...figures,
      sources: Type.Array(Type.Object({ source: textOrNull(), ...figures }), {
        description: 'The one with the most leads first.',
      }),
    }).properties,
  },
  { title: 'SourceAnalytics' },
);

const some: SourceFigures = {
  leads: 120,
  qualified: 48,
  won: 18,
  conversion: 0.15,
  values: [{ currency: 'USD', value: '9000.00' }],
};
const sample: SourceAnalytics = {
  timeZone,
  current: { period: current, all: some, sources: [{ source: 'website', ...some }] },
  previous: { period: previous, all: some, sources: [{ source: 'website', ...some }] },
};

export function sourceAnalyticsRoute(
  scope: FastifyInstance,
  { reads, clock }: AnalyticsServices,
  style: ApiStyle,
): void {
  analyticsRoute<object, SourceAnalytics>(scope, style, {
    name: 'sources',
    summary: 'What the sources brought',
    description: 'The leads that were made in the period, by source, and what became of them.',
    schema,
    ask: (workspaceId, asked) => sourceAnalytics({ ...reads.report, clock }, workspaceId, asked),
    render: ({ timeZone: time_zone, current: now, previous: then }) => ({
      time_zone,
      current: renderPeriod(now),
      previous: renderPeriod(then),
    }),
    sample,
  });
}

function renderPeriod({ period, all, sources }: SourcePeriod): object {
  return { ...period, ...all, sources };
}
