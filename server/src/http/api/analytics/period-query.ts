// The parameters of all figures: a period and a grouping.
import Type, { type TProperties } from 'typebox';

export const periodQuery = {
  from: Type.Optional(
    Type.String({
      format: 'date',
      description: 'The first day, as YYYY-MM-DD; 30 days before the last day by default.',
    }),
  ),
  to: Type.Optional(
    Type.String({ format: 'date', description: 'The last day; today by default.' }),
  ),
};

export interface PeriodQuery {
  from?: string;
  to?: string;
}

export function groupQuery<Group extends string>(groups: readonly Group[]) {
  return {
    group_by: Type.Optional(
      Type.Enum([...groups], {
        description: 'Adds the figures of each group to the totals.',
      }),
    ),
  };
}

export const periodNote =
  'Days are in the time zone of the workspace. The response also has the figures of the period of ' +
  'the same length before. Every figure includes the last event of the log. Records in the trash ' +
  'do not count.';

/** The figures of the period, and of the one before. */
export function comparedSchema(figures: TProperties) {
  const period = Type.Object({
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
    ...figures,
  });
  return Type.Object({ current: period, previous: period });
}
