import Type from 'typebox';
import type { ApiStyle } from '../api-style.ts';
import { textOrNull } from '../response-schemas.ts';
import { amountOrNull, durationsSchema, shareOrNull, valuesSchema } from './figure-schemas.ts';
import { groupsSchema } from './group-schema.ts';
import { comparedSchema } from './period-query.ts';

const stageSchema = (style: ApiStyle) =>
  Type.Object({ ...style.idSchemas('stage'), key: Type.String(), name: Type.String() });

const stageFigures = (style: ApiStyle) =>
  Type.Object({
    ...stageSchema(style).properties,
    outcome: Type.String(),
    entered: Type.Integer({ description: 'The number of entries into this stage.' }),
    moved_on: Type.Integer({ description: 'How many of these moved on to a later stage.' }),
    conversion: shareOrNull('moved_on divided by entered.'),
    won: Type.Integer({ description: 'How many of these are won by now.' }),
    lost: Type.Integer({ description: 'How many of these are lost by now.' }),
    conversion_to_won: shareOrNull('won divided by entered.'),
    next: Type.Array(
      Type.Object({
        stage: stageSchema(style),
        count: Type.Integer(),
        conversion: shareOrNull('count divided by entered.'),
      }),
      { description: 'The stages to which they moved from here.' },
    ),
    time: durationsSchema('The time in this stage of those that left it in the period.'),
    values: valuesSchema('Of the deals that entered.'),
  });

const figures = (style: ApiStyle) =>
  Type.Object({
    entered: Type.Integer({ description: 'How many entered the pipeline.' }),
    won: Type.Integer({ description: 'How many were won in the period and still are.' }),
    lost: Type.Integer({ description: 'How many were lost in the period and still are.' }),
    win_rate: shareOrNull('won divided by won and lost.'),
    cycle: durationsSchema('From entering the pipeline to being won.'),
    velocity: amountOrNull({
      description:
        'Won per day: won × win_rate ÷ the days of the mean cycle. Null without a cycle.',
    }),
    values: Type.Array(
      Type.Object({
        currency: Type.String(),
        entered: Type.String(),
        won: Type.String(),
        lost: Type.String(),
        average_won: textOrNull(),
        velocity: textOrNull({
          description:
            'Money per day: deals won × their average value × win_rate ÷ the days of the mean cycle.',
        }),
      }),
      { description: 'Of deals, by currency, at their current value.' },
    ),
    lost_reasons: Type.Array(
      Type.Object({
        lost_reason: textOrNull(),
        count: Type.Integer(),
        values: valuesSchema('Of the lost deals.'),
      }),
      { description: 'The most frequent first.' },
    ),
    stages: Type.Array(stageFigures(style)),
  });

const compared = (style: ApiStyle) =>
  comparedSchema({ ...figures(style).properties, groups: groupsSchema(style, figures(style)) });

export const pipelineAnalyticsSchema = (style: ApiStyle) =>
  Type.Object(
    {
      pipeline: Type.Object({
        ...style.idSchemas('pipeline'),
        key: Type.String(),
        name: Type.String(),
      }),
      time_zone: Type.String(),
      leads: Type.Optional(compared(style)),
      deals: Type.Optional(compared(style)),
    },
    { title: 'PipelineAnalytics' },
  );
