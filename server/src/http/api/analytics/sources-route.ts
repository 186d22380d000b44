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
import { type AnalyticsServices, analyticsRoute } from './analytics-route.ts';
import { shareOrNull, valuesSchema } from './figure-schemas.ts';
import { comparedSchema } from './period-query.ts';
import { current, previous, timeZone } from './samples.ts';

const figures = {
  leads: Type.Integer({ description: 'Created in the period.' }),
  qualified: Type.Integer({
    description: 'How many of these ever had the status qualified or a later one, except lost.',
  }),
  won: Type.Integer({ description: 'How many of these are won by now, by status or by stage.' }),
  conversion: shareOrNull('won divided by leads.'),
  values: valuesSchema(
    'Of the deals that were won in the period, whenever their leads were created.',
  ),
};

const schema = Type.Object(
  {
    time_zone: Type.String(),
    ...comparedSchema({
      ...figures,
      sources: Type.Array(Type.Object({ source: textOrNull(), ...figures }), {
        description: 'The source with the most leads first.',
      }),
    }).properties,
  },
  { title: 'SourceAnalytics' },
);

const sampleFigures: SourceFigures = {
  leads: 120,
  qualified: 48,
  won: 18,
  conversion: 0.15,
  values: [{ currency: 'USD', value: '9000.00' }],
};
const sample: SourceAnalytics = {
  timeZone,
  current: {
    period: current,
    all: sampleFigures,
    sources: [{ source: 'website', ...sampleFigures }],
  },
  previous: {
    period: previous,
    all: sampleFigures,
    sources: [{ source: 'website', ...sampleFigures }],
  },
};

export function sourceAnalyticsRoute(
  scope: FastifyInstance,
  { reads, clock }: AnalyticsServices,
  style: ApiStyle,
): void {
  analyticsRoute<object, SourceAnalytics>(scope, style, {
    name: 'sources',
    summary: 'Leads and results by source',
    description: 'The leads created in the period, by source, and their results.',
    schema,
    query: (workspaceId, period) =>
      sourceAnalytics({ ...reads.report, clock }, workspaceId, period),
    render: ({ timeZone: time_zone, current: now, previous: before }) => ({
      time_zone,
      current: renderPeriod(now),
      previous: renderPeriod(before),
    }),
    sample,
  });
}

function renderPeriod({ period, all, sources }: SourcePeriod): object {
  return { ...period, ...all, sources };
}
