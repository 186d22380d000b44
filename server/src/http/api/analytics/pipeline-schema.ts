import Type from 'typebox';
import type { ApiStyle } from '../api-style.ts';
import { textOrNull } from '../response-schemas.ts';
import { amountOrNull, shareOrNull, valuesSchema } from './amounts.ts';
import { durationsSchema } from './durations-schema.ts';
import { groupsSchema } from './group-schema.ts';
import { comparedSchema } from './period-query.ts';

const stageSchema = (style: ApiStyle) =>
  Type.Object({ ...style.idSchemas('stage'), key: Type.String(), name: Type.String() });

const stageFigures = (style: ApiStyle) =>
  Type.Object({
    ...stageSchema(style).properties,
    outcome: Type.String(),
    entered: Type.Integer({ description: 'How often it was entered.' }),
    moved_on: Type.Integer({ description: 'Of these, how many went on to a later stage.' }),
    conversion: shareOrNull('moved_on of entered.'),
    won: Type.Integer({ description: 'Of these, how many are won by now.' }),
    lost: Type.Integer({ description: 'Of these, how many are lost by now.' }),
    conversion_to_won: shareOrNull('won of entered.'),
    next: Type.Array(
      Type.Object({
        stage: stageSchema(style),
        count: Type.Integer(),
        conversion: shareOrNull('count of entered.'),
      }),
      { description: 'Where those that entered went from here.' },
    ),
    time: durationsSchema('How long those that left it in the period had been there.'),
    values: valuesSchema('Of the deals that entered.'),
  });

const figures = (style: ApiStyle) =>
  Type.Object({
    entered: Type.Integer({ description: 'Came into the pipeline.' }),
    won: Type.Integer({ description: 'Came to be won in the period, and still are.' }),
    lost: Type.Integer({ description: 'Came to be lost in the period, and still are.' }),
    win_rate: shareOrNull('won of won and lost.'),
    cycle: durationsSchema('From entering the pipeline to being won, of those won.'),
    velocity: amountOrNull({
      description: 'Won a day: won × win_rate ÷ the days of the mean cycle. Null without a cycle.',
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
            'Money a day: deals won × their average value × win_rate ÷ the days of the mean cycle.',
        }),
      }),
      { description: 'Of deals, by currency, at the value that they have now.' },
    ),
    lost_reasons: Type.Array(
      Type.Object({
        lost_reason: textOrNull(),
        count: Type.Integer(),
        values: valuesSchema('Of the deals lost.'),
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
