// `aggregate=` and `group_by=` of a list: sums of number fields, in total and for the columns of a
// board.
import Type from 'typebox';
import type { Aggregates, Group } from '../../domain/filters/aggregate.ts';
import type { ApiStyle } from './api-style.ts';
import { pageMeta } from './pagination.ts';

export const aggregateQuery = {
  aggregate: Type.Optional(
    Type.Unsafe<string[]>({
      type: 'array',
      items: { type: 'string', maxLength: 200 },
      maxItems: 10,
      description:
        'A number field, such as lead_score or custom_fields.budget, whose sum and average over all ' +
        'matching records stand in meta.aggregates. Repeat it for several.',
    }),
  ),
  group_by: Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'A field, such as status or stage_id: meta.groups has the count and the sums for each of ' +
        'its values.',
    }),
  ),
};

const sums = Type.Record(
  Type.String(),
  Type.Object(
    {
      count: Type.Integer({ description: 'The records that have a value.' }),
      sum: Type.Unsafe<number | null>({
        type: ['number', 'null'],
        description: 'Null for amounts of money: see currencies.',
      }),
      average: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
      currencies: Type.Optional(
        Type.Array(
          Type.Object(
            {
              currency: Type.String(),
              count: Type.Integer(),
              sum: Type.String({ description: 'A decimal number, exact.' }),
              average: Type.String({ description: 'A decimal number.' }),
            },
            { title: 'CurrencySum' },
          ),
          { description: 'Of amounts of money alone: nothing adds up different currencies.' },
        ),
      ),
    },
    { title: 'FieldSum' },
  ),
);

export const aggregatesMeta = Type.Object(
  {
    ...pageMeta.properties,
    aggregates: Type.Optional(sums),
    groups: Type.Optional(
      Type.Array(
        Type.Object(
          {
            value: Type.Unsafe<string | number | null>({ type: ['string', 'integer', 'null'] }),
            count: Type.Integer(),
            aggregates: sums,
            median_seconds: Type.Unsafe<number | null>({
              type: ['integer', 'null'],
              description: 'Since the records came to this status or stage; null for other fields.',
            }),
          },
          { title: 'ListGroup' },
        ),
      ),
    ),
    entered_at: Type.Optional(
      Type.Array(Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }), {
        description:
          'Grouped by status or stage_id: when each record of this page came to its own, in the ' +
          'order of data.',
      }),
    ),
  },
  { title: 'AggregatedPageMeta' },
);

export const aggregatesJson = ({ sums: total, groups, entered }: Aggregates, style: ApiStyle) => ({
  aggregates: total,
  ...(groups !== null && { groups: groups.map((group) => groupJson(group, style)) }),
  ...(entered !== null && { entered_at: entered.map((at) => at?.toISOString() ?? null) }),
});

const groupJson = ({ value, count, sums: aggregates, medianSeconds }: Group, style: ApiStyle) => ({
  value: value !== null && typeof value === 'object' ? style.ref(value.kind, value) : value,
  count,
  aggregates,
  median_seconds: medianSeconds,
});
